import { describe, expect, it, vi } from 'vitest';
import { type PackEntry, packPath } from '../../../core/dataset/format';
import { startRun } from '../../../core/dataset/refresh-progress';
import { obtainPacks } from '../../../core/use-cases/obtain-packs';
import type { DatasetExchange, SourcePort } from '../../../core/use-cases/ports';
import { bytesPort } from '../../../platform/bytes';
import { inMemoryDataset } from '../../../scripts/feed/in-memory-dataset';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { inMemorySource, manyIncidents } from '../../support/in-memory-ports';

const { manifest, files } = buildDataset(manyIncidents(1200), { sequence: 1, published: '2026-11-20T00:00:00Z' });
const { packs } = manifest;
const bytesOf = (entry: PackEntry) => files.get(packPath(entry.sha256))!;
const opened = (dataset = inMemoryDataset()) => dataset.exchange(manifest, { base: undefined, sparesOthers: false });
const obtain = async ({
  exchange,
  of = manifest,
  source = inMemorySource(files),
  run = startRun(),
}: {
  exchange?: DatasetExchange;
  of?: typeof manifest;
  source?: SourcePort;
  run?: ReturnType<typeof startRun>;
} = {}) => obtainPacks(exchange ?? (await opened()), of, source, bytesPort, run);

/** An exchange that notes the first row of each pack that it keeps. */
const noting = async (missing: readonly PackEntry[] = packs) => {
  const kept: number[] = [];
  const exchange: DatasetExchange = { ...(await opened()), missing, keep: async ({ firstRow }) => void kept.push(firstRow) };
  return { exchange, kept };
};

describe('packs that are missing', () => {
  it('are many enough here to be cut short', () => expect(packs.length).toBeGreaterThan(4));

  it('are kept in order, every row, and counted as they arrive', async () => {
    const { exchange, kept } = await noting();
    const run = startRun();
    expect(await obtain({ exchange, run })).toBeUndefined();
    expect(kept).toEqual(packs.map(({ firstRow }) => firstRow));
    expect(run.progress.total).toBe(packs.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it('are those that are wanted, and no others', async () => {
    const source = inMemorySource(files);
    await obtain({ exchange: (await noting(packs.slice(1, 2))).exchange, source });
    expect(source.fetched).toEqual([packs[1]!.sha256]);
  });

  it('are kept as far as they came, and not fetched again', async () => {
    const dataset = inMemoryDataset();
    const broken = inMemorySource(new Map([...files].filter(([path]) => path !== packPath(packs.at(-1)!.sha256))));
    expect(await obtain({ exchange: await opened(dataset), source: broken })).toMatchObject({ failure: 'not-found' });
    const whole = inMemorySource(files);
    expect(await obtain({ exchange: await opened(dataset), source: whole })).toBeUndefined();
    expect(whole.fetched).toEqual([packs.at(-1)!.sha256]);
  });

  it('come a few at a time, however many there are: a dataset of any size takes the room of those', async () => {
    const source = inMemorySource(files);
    let [ahead, most] = [0, 0];
    const { exchange } = await noting();
    const counting: SourcePort = {
      ...source,
      pack(...asked) {
        ahead += 1;
        most = Math.max(most, ahead);
        return source.pack(...asked);
      },
    };
    const keep = async () => {
      ahead -= 1;
    };
    await obtain({ exchange: { ...exchange, keep }, source: counting });
    expect([most, ahead]).toEqual([expect.toSatisfy((n: number) => n > 1 && n <= 5), 0]);
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
  ])('%s, and not kept', async (_, bytes, change, detail) => {
    const { exchange, kept } = await noting([{ ...first!, ...change }]);
    expect(await obtain({ exchange, source: served(bytes) })).toMatchObject({ failure: 'damaged', detail });
    expect(kept).toEqual([]);
  });

  it('by whoever stopped it: no other is asked for', async () => {
    const run = startRun();
    const source = inMemorySource(files);
    const stopping: SourcePort = {
      ...source,
      async pack(...asked) {
        const fetched = await source.pack(...asked);
        run.cancel();
        return fetched;
      },
    };
    const { exchange, kept } = await noting();
    expect(await obtain({ exchange, source: stopping, run })).toEqual({ failure: 'cancelled' });
    expect(source.fetched.length).toBeLessThan(packs.length);
    expect(kept).toEqual([]);
  });

  it.each([
    ['disk-full', 'QuotaExceededError'],
    ['store', 'InvalidStateError'],
  ])('by a database that cannot keep it: %s', async (failure, name) => {
    const { exchange } = await noting();
    const keep = vi.fn().mockRejectedValue(Object.assign(new Error('no'), { name }));
    expect(await obtain({ exchange: { ...exchange, keep } })).toMatchObject({ failure });
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('by a database that cannot keep the last one: nothing comes after it', async () => {
    const { exchange } = await noting(packs.slice(0, 1));
    const keep = vi.fn().mockRejectedValue(new Error('no'));
    expect(await obtain({ exchange: { ...exchange, keep } })).toMatchObject({ failure: 'store' });
  });
});
