import { describe, expect, it, vi } from 'vitest';
import { verifySignature } from '../../../core/use-cases/verify-signature';
import { bytesPort } from '../../../platform/bytes';
import { signManifest } from '../../../scripts/feed/sign-manifest';
import { ALIEN_KEY, NEXT_KEY, OUR_KEY } from '../../support/feed-fixture';

const BARE = Buffer.from('{"format":1}');
const verify = (bytes: Uint8Array, ...keys: (typeof OUR_KEY)[]) =>
  verifySignature(
    bytes,
    keys.map((key) => key.publicHex),
    bytesPort,
  );

describe('a signed manifest', () => {
  it.each([
    ['our key', [OUR_KEY], [OUR_KEY], OUR_KEY],
    ['one of two keys that we know', [NEXT_KEY], [OUR_KEY, NEXT_KEY], NEXT_KEY],
    ['two keys, of which we know the second', [ALIEN_KEY, OUR_KEY], [OUR_KEY], OUR_KEY],
  ])('by %s is believed, and says by which', async (_, signers, known, by) => {
    const believed = await verify(signManifest(BARE, signers), ...known);
    expect(believed).toEqual({ signed: BARE, signedBy: [by.publicHex] });
  });

  it('by both keys of a change is good for both: giving up the old one takes nothing back', async () => {
    const signed = signManifest(BARE, [OUR_KEY, NEXT_KEY]);
    expect(await verify(signed, OUR_KEY, NEXT_KEY)).toEqual({ signed: BARE, signedBy: [OUR_KEY.publicHex, NEXT_KEY.publicHex] });
    expect(await verify(signed, NEXT_KEY)).toEqual({ signed: BARE, signedBy: [NEXT_KEY.publicHex] });
    // A key that is pinned twice by mistake has signed once.
    expect(await verify(signed, OUR_KEY, OUR_KEY)).toEqual({ signed: BARE, signedBy: [OUR_KEY.publicHex] });
  });

  it.each([
    ['somebody else', signManifest(BARE, [ALIEN_KEY]), 'no signature by a known key'],
    [
      'us, over other bytes',
      Buffer.from(signManifest(BARE, [OUR_KEY]).toString().replace('"format":1', '"format":2')),
      'no signature by a known key',
    ],
    ['nobody', BARE, 'no signed manifest'],
  ])('by %s is not', async (_, bytes, detail) => {
    expect(await verify(bytes, OUR_KEY, NEXT_KEY)).toEqual({ failure: 'not-signed', detail });
  });

  it('is not looked at further where its frame is wrong, and nothing is believed without keys', async () => {
    const isSignedBy = vi.fn(async () => true);
    expect(await verifySignature(BARE, [OUR_KEY.publicHex], { ...bytesPort, isSignedBy })).toMatchObject({ failure: 'not-signed' });
    expect(isSignedBy).not.toHaveBeenCalled();
    expect(await verify(signManifest(BARE, [OUR_KEY]))).toMatchObject({ failure: 'not-signed' });
  });
});
