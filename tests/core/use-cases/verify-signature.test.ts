import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../core/use-cases/verify-signature';
import { bytesPort } from '../../../platform/bytes';
import { signManifest } from '../../../scripts/feed/sign-manifest';
import { ALIEN_KEY, NEXT_KEY, OUR_KEY } from '../../support/feed-fixture';

const BARE = Buffer.from('{"sequence":1}');
const verify = (bytes: Uint8Array, ...keys: (typeof OUR_KEY)[]) =>
  verifySignature(
    bytes,
    keys.map(({ publicHex }) => publicHex),
    bytesPort,
  );

describe('a signature', () => {
  it('by one of our keys gives the bytes that were signed, and says whose it was', async () => {
    const opened = await verify(Uint8Array.from(signManifest(BARE, [OUR_KEY])), NEXT_KEY, OUR_KEY);
    expect(opened).toEqual({ signed: Uint8Array.from(BARE), signedBy: OUR_KEY.publicHex });
  });

  it('beside one of a key that we do not know counts, as while keys change', async () =>
    expect(await verify(signManifest(BARE, [NEXT_KEY, OUR_KEY]), OUR_KEY)).toMatchObject({ signedBy: OUR_KEY.publicHex }));

  it.each<[string, Uint8Array]>([
    ['by a key that is not ours', signManifest(BARE, [ALIEN_KEY])],
    [
      'over other bytes',
      Buffer.from(
        Buffer.from(signManifest(BARE, [OUR_KEY]))
          .toString()
          .replace('"sequence":1', '"sequence":2'),
      ),
    ],
    ['that is not there', BARE],
    ['of nothing', new Uint8Array()],
  ])('%s is none', async (_, bytes) => expect(await verify(bytes, OUR_KEY, NEXT_KEY)).toMatchObject({ failure: 'not-signed' }));

  it('is none where no key is trusted', async () =>
    expect(await verify(signManifest(BARE, [OUR_KEY]))).toMatchObject({ failure: 'not-signed' }));
});
