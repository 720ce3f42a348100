import { describe, expect, it } from 'vitest';
import { startRun } from '../../../core/dataset/refresh-progress';
import { fetchManifest } from '../../../core/use-cases/fetch-manifest';
import type { Fetched } from '../../../core/use-cases/ports';
import { bytesPort } from '../../../platform/bytes';
import { signManifest } from '../../../scripts/feed/sign-manifest';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { ALIEN_KEY, INCIDENTS, OUR_KEY } from '../../support/feed-fixture';

const { manifest } = buildDataset(INCIDENTS, { sequence: 7, published: '2026-11-20T00:00:00Z' });
const BARE = Buffer.from(JSON.stringify(manifest));
const fetch = (fetched: Fetched, trust: readonly string[] | 'package' = [OUR_KEY.publicHex]) =>
  fetchManifest({ manifest: async () => fetched, pack: async () => ({ failure: 'not-found' }) }, trust, bytesPort, startRun());

describe('a manifest', () => {
  it('of the package is believed as it lies there, and nobody has signed it', async () => {
    const fetched = await fetch({ bytes: BARE }, 'package');
    expect(fetched).toMatchObject({ manifest, generation: expect.stringMatching(/^7-[0-9a-f]{16}$/) });
    expect(fetched).not.toHaveProperty('signedBy');
  });

  it('of a feed is believed where one of our keys signed it', async () => {
    expect(await fetch({ bytes: signManifest(BARE, [OUR_KEY]) })).toMatchObject({ manifest, signedBy: [OUR_KEY.publicHex] });
  });

  it('has the same generation, whoever signed the same bytes, and another one over any other', async () => {
    const generation = async (bytes: Uint8Array, trust: readonly string[] | 'package') => {
      const fetched = await fetch({ bytes }, trust);
      return 'failure' in fetched ? fetched.failure : fetched.generation;
    };
    const bundled = await generation(BARE, 'package');
    expect(await generation(signManifest(BARE, [OUR_KEY]), [OUR_KEY.publicHex])).toBe(bundled);
    expect(await generation(signManifest(BARE, [ALIEN_KEY]), [ALIEN_KEY.publicHex])).toBe(bundled);
    expect(await generation(Buffer.from(`${BARE} `), 'package')).not.toBe(bundled);
  });

  it.each<[string, Fetched, string]>([
    ['that does not come', { failure: 'unreachable' }, 'unreachable'],
    ['that nobody signed', { bytes: BARE }, 'not-signed'],
    ['that somebody else signed', { bytes: signManifest(BARE, [ALIEN_KEY]) }, 'not-signed'],
    ['that is no text', { bytes: signManifest(Buffer.from([0xff, 0xfe]), [OUR_KEY]) }, 'damaged'],
    ['that is no manifest', { bytes: signManifest(Buffer.from('{}'), [OUR_KEY]) }, 'damaged'],
    ['of a later format', { bytes: signManifest(Buffer.from('{"format":2}'), [OUR_KEY]) }, 'too-new'],
  ])('%s has its reason', async (_, fetched, failure) => {
    expect(await fetch(fetched)).toMatchObject({ failure });
  });
});
