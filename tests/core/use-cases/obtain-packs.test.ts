import { describe, expect, it, vi } from 'vitest';
import { type PackEntry, packPath, type ReadRow } from '../../../core/dataset/format';
import { startRun } from '../../../core/dataset/refresh-progress';
import { obtainPacks } from '../../../core/use-cases/obtain-packs';
import type { SourcePort, StagingPort } from '../../../core/use-cases/ports';
import { bytesPort } from '../../../platform/bytes';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { inMemorySource, inMemoryStaging, manyIncidents } from '../../support/in-memory-ports';

const { manifest, files } = buildDataset(manyIncidents(400), { sequence: 1, published: '2026-11-20T00:00:00Z' });
const { packs } = manifest;
const bytesOf = (entry: PackEntry) => files.get(packPath(entry.sha256))!;
const obtain = ({
  wanted = packs,
  of = manifest,
  source = inMemorySource(files),
  staging = inMemoryStaging(),
  run = startRun(),
}: {
  wanted?: PackEntry[];
  of?: typeof manifest;
  source?: SourcePort;
  staging?: StagingPort;
  run?: ReturnType<typeof startRun>;
} = {}) => obtainPacks(wanted, of, source, { bytes: bytesPort, staging }, run);
const numbers = (obtained: Awaited<ReturnType<typeof obtain>>) =>
  'failure' in obtained ? obtained.failure : obtained.rows.map(({ n }: ReadRow) => n);

describe('packs that come over the network', () => {
  it('are there to be cut short', () => expect(packs.length).toBeGreaterThan(1));

  it('give their rows in order, and are counted as they arrive', async () => {
    const run = startRun();
    expect(numbers(await obtain({ run }))).toEqual(Array.from({ length: manifest.rows }, (_, n) => n));
    expect(run.progress.total).toBe(packs.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it('are those that are wanted, and no others', async () => {
    const source = inMemorySource(files);
    const [, second] = packs;
    await obtain({ wanted: [second!], source });
    expect(source.fetched).toEqual([second!.sha256]);
  });

  it('are kept until the dataset is in place, and not fetched again', async () => {
    const staging = inMemoryStaging();
    const [first] = packs;
    const broken = inMemorySource(new Map([...files].filter(([path]) => path !== packPath(packs.at(-1)!.sha256))));
    expect(numbers(await obtain({ source: broken, staging }))).toBe('not-found');
    expect(staging.held.has(first!.sha256)).toBe(true);
    const whole = inMemorySource(files);
    const run = startRun();
    expect(numbers(await obtain({ source: whole, staging, run }))).toHaveLength(manifest.rows);
    expect(whole.fetched).toEqual([packs.at(-1)!.sha256]);
    expect(run.progress.done).toBeGreaterThanOrEqual(first!.bytes);
  });

  it('drop what was kept of another dataset', async () => {
    const staging = inMemoryStaging();
    await staging.put('f'.repeat(64), new Uint8Array(3));
    await obtain({ staging });
    expect([...staging.held.keys()].sort()).toEqual(packs.map(({ sha256 }) => sha256).sort());
  });

  it('are not kept where there is one alone: it is fetched again as quickly', async () => {
    const small = buildDataset(manyIncidents(3), { sequence: 1, published: '2026-11-20T00:00:00Z' });
    const staging = inMemoryStaging();
    const put = vi.spyOn(staging, 'put');
    expect(small.manifest.packs).toHaveLength(1);
    expect(
      numbers(await obtain({ wanted: small.manifest.packs, of: small.manifest, source: inMemorySource(small.files), staging })),
    ).toEqual([0]);
    expect(put).not.toHaveBeenCalled();
  });
});

describe('packs that are at hand', () => {
  it('touch nothing of what is kept for others', async () => {
    const refuse = () => {
      throw new Error('not for the bundle');
    };
    const staging: StagingPort = { get: refuse, put: refuse, retain: refuse };
    expect(numbers(await obtain({ source: { ...inMemorySource(files), atHand: true }, staging }))).toHaveLength(manifest.rows);
  });
});

describe('a pack is refused', () => {
  const [first] = packs;
  const served = (bytes: Uint8Array): SourcePort => ({ manifest: async () => ({ failure: 'not-found' }), pack: async () => ({ bytes }) });
  const flipped = Uint8Array.from(bytesOf(first!));
  flipped[30]! ^= 1;

  it.each<[string, Uint8Array, Partial<PackEntry>, string]>([
    ['with another hash', flipped, {}, 'a pack is not the one that was signed'],
    [
      'with more bytes than the manifest says, though its hash is right',
      bytesOf(first!),
      { bytes: first!.bytes - 1 },
      'a pack is not the one that was signed',
    ],
    [
      'with fewer bytes than the manifest says, though its hash is right',
      bytesOf(first!),
      { bytes: first!.bytes + 1 },
      'a pack is not the one that was signed',
    ],
    [
      'that unpacks to more than the manifest says',
      bytesOf(first!),
      { rawBytes: first!.rawBytes - 1 },
      'a pack does not unpack to what the manifest says',
    ],
    ['that holds other rows than the manifest says', bytesOf(first!), { firstRow: first!.rows }, 'a pack holds other rows'],
  ])('%s', async (_, bytes, change, detail) => {
    expect(await obtain({ wanted: [{ ...first!, ...change }], source: served(bytes) })).toMatchObject({ failure: 'damaged', detail });
  });

  it('by whoever stopped it, before the next one', async () => {
    const run = startRun();
    const source = inMemorySource(files);
    const stopping: SourcePort = {
      ...source,
      pack(...asked) {
        run.cancel();
        return source.pack(...asked);
      },
    };
    expect(await obtain({ source: stopping, run })).toEqual({ failure: 'cancelled' });
    expect(source.fetched).toHaveLength(1);
  });

  it.each<[keyof StagingPort, string]>([
    ['retain', 'store'],
    ['get', 'store'],
    ['put', 'disk-full'],
  ])('by a database that cannot %s', async (method, failure) => {
    const staging = inMemoryStaging();
    const error = Object.assign(new Error('no'), { name: failure === 'disk-full' ? 'QuotaExceededError' : 'InvalidStateError' });
    vi.spyOn(staging, method).mockRejectedValue(error);
    expect(await obtain({ staging })).toMatchObject({ failure });
  });
});
