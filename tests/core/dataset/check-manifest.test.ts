import { describe, expect, it } from 'vitest';
import { readManifest, refuseManifest } from '../../../core/dataset/check-manifest';
import { LIMITS, type Manifest } from '../../../core/dataset/format';

const PACK = { sha256: 'a'.repeat(64), bytes: 100, rawBytes: 1000, firstRow: 0, rows: 4 };
const MANIFEST: Manifest = {
  format: 1,
  sequence: 7,
  published: '2026-11-20T00:00:00Z',
  expires: '2027-01-19T00:00:00Z',
  rows: 4,
  incidents: 100,
  siteKeys: 100,
  packs: [PACK],
};
const NOW = Date.parse('2026-11-22T09:00:00Z');
const read = (change: object) => readManifest(JSON.stringify({ ...MANIFEST, ...change }));

describe('a manifest is read', () => {
  it('as it was written', () => expect(read({})).toEqual(MANIFEST));

  it('without the fields that a later version added', () => {
    expect(read({ notice: 'x', packs: [{ ...PACK, mirror: 'https://x.example/' }] })).toStrictEqual(MANIFEST);
  });

  it.each<[string, object, string]>([
    ['of a later format', { format: 2 }, 'too-new'],
    ['of a later format of another shape', { format: 9, packs: undefined, shards: [] }, 'too-new'],
    ['of no format', { format: undefined }, 'damaged'],
    ['without a field that has to be there', { expires: undefined }, 'damaged'],
    ['with a field of another kind', { sequence: '7' }, 'damaged'],
    ['with rows that are no power of two', { rows: 5, packs: [{ ...PACK, rows: 5 }] }, 'damaged'],
    ['whose packs leave a gap', { packs: [{ ...PACK, firstRow: 1, rows: 3 }] }, 'damaged'],
    ['whose packs hold more rows than there are', { packs: [PACK, { ...PACK, firstRow: 4 }] }, 'damaged'],
    ['of too many rows', { rows: LIMITS.rows * 2 }, 'too-large'],
    ['with a pack that is too large', { packs: [{ ...PACK, bytes: LIMITS.packBytes + 1 }] }, 'too-large'],
    [
      'with a pack that unpacks to too much',
      { packs: [{ ...PACK, bytes: LIMITS.packBytes, rawBytes: LIMITS.rawPackBytes + 1 }] },
      'too-large',
    ],
    [
      'that unpacks to a thousand times its size',
      { rows: 128, packs: Array.from({ length: 128 }, (_, n) => ({ ...PACK, bytes: 8_000, rawBytes: 8_000_000, firstRow: n, rows: 1 })) },
      'too-large',
    ],
    [
      'whose packs together unpack to too much, though none of them alone',
      {
        rows: 128,
        packs: Array.from({ length: 128 }, (_, n) => ({ ...PACK, bytes: 1_000_000, rawBytes: LIMITS.rawPackBytes, firstRow: n, rows: 1 })),
      },
      'too-large',
    ],
    [
      'of 64 GiB',
      {
        rows: 4096,
        packs: Array.from({ length: 4096 }, (_, n) => ({ ...PACK, bytes: 131_072, rawBytes: LIMITS.rawPackBytes, firstRow: n, rows: 1 })),
      },
      'too-large',
    ],
  ])('but not one %s', (_, change, failure) => {
    expect(read(change)).toMatchObject({ failure });
  });

  it.each(['', 'null', '[]', '{"format":1', '7'])('but not %j', (text) => {
    expect(readManifest(text)).toMatchObject({ failure: 'damaged' });
  });
});

describe('a manifest that can be read is taken now', () => {
  const HOUR = 3_600_000;
  const at = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
  const old = { manifest: { ...MANIFEST, sequence: 6, published: '2026-11-19T00:00:00Z' } };
  const next = (change: Partial<Manifest> = {}) => ({ ...MANIFEST, ...change });

  it.each<[string, Manifest, { manifest: Manifest } | undefined]>([
    ['the first', next(), undefined],
    ['a newer one', next(), old],
    ['the same one again', old.manifest, old],
    ['from a clock that is a day fast', next({ published: at(NOW + 26 * HOUR) }), old],
    ['on the last second of its time', next({ expires: at(NOW + 1000) }), old],
    ['with one in twenty gone', next({ incidents: 95, siteKeys: 95 }), old],
    [
      'with two of three gone, since two may always go',
      next({ incidents: 1, siteKeys: 1 }),
      { manifest: { ...old.manifest, incidents: 3, siteKeys: 3 } },
    ],
    ['with many gone, as it says', next({ incidents: 10, siteKeys: 10, allowsShrink: 90 }), old],
  ])('%s', (_, manifest, known) => {
    expect(refuseManifest(manifest, known, NOW)).toBeUndefined();
  });

  it.each<[string, Partial<Manifest>, string]>([
    ['of more than a day ahead', { published: at(NOW + 26 * HOUR + 1000), expires: at(NOW + 99 * HOUR) }, 'future'],
    ['that expires before it is published', { expires: '2026-11-19T00:00:00Z' }, 'damaged'],
    ['that is older', { sequence: 5 }, 'older'],
    ['that has expired', { expires: at(NOW) }, 'expired'],
    ['with an earlier date', { published: '2026-11-18T23:59:59Z' }, 'older'],
    ['with more than one record in twenty gone', { incidents: 94 }, 'shrunk'],
    ['with more than one address in twenty gone', { siteKeys: 94 }, 'shrunk'],
    ['with more gone than it says', { incidents: 9, allowsShrink: 90 }, 'shrunk'],
  ])('but not one %s', (_, change, failure) => {
    expect(refuseManifest(next(change), old, NOW)).toMatchObject({ failure });
  });
});
