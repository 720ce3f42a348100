import { deleteDB, openDB } from 'idb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANIFEST_PATH, packPath } from '../../../core/dataset/format';
import { startRun } from '../../../core/dataset/refresh-progress';
import { READER_VERSION } from '../../../core/dataset/versions';
import { ensureDataset } from '../../../core/use-cases/ensure-dataset';
import { installDataset } from '../../../core/use-cases/install-dataset';
import type { Fetched, SourcePort } from '../../../core/use-cases/ports';
import { verdictAt } from '../../../core/use-cases/verdict-at';
import { bytesPort } from '../../../platform/bytes';
import { clockAt } from '../../support/clock-at';
import { type FeedFiles, type FeedPlan, feedOf, INCIDENTS, incident, NEXT_KEY, NOW, OUR_KEY } from '../../support/feed-fixture';
import { inMemoryFilter } from '../../support/in-memory-ports';
import { openDataset } from '../../support/open-dataset';

/** A source that has its files at hand. */
function atHand(files: FeedFiles): SourcePort {
  const get = (path: string): Fetched => {
    const bytes = files.get(path);
    return bytes ? { bytes } : { failure: 'not-found' };
  };
  return { manifest: async () => get(MANIFEST_PATH), pack: async ({ sha256 }) => get(packPath(sha256)) };
}

/** The dataset of a package: its manifest is bare. */
function bundleOf(plan: FeedPlan): SourcePort {
  const files = feedOf(plan);
  const [, bare = ''] = Buffer.from(files.get(MANIFEST_PATH)!).toString().split('\n');
  return atHand(new Map([...files, [MANIFEST_PATH, Buffer.from(bare)]]));
}

const KEYS = [OUR_KEY.publicHex];
let ports: ReturnType<typeof open>;
function open() {
  return { dataset: openDataset(), filter: inMemoryFilter(), bytes: bytesPort };
}
const ensure = (bundle: SourcePort, bundledSequence: number, keys = KEYS) => ensureDataset(bundle, { bundledSequence, keys }, ports, NOW);
const refresh = (plan: FeedPlan, keys = KEYS) => installDataset(atHand(feedOf(plan)), ports, { trust: keys, nowMs: NOW, run: startRun() });
const sequence = async () => (await ports.dataset.current())?.manifest.sequence;
const verdict = async (n: number) =>
  (await verdictAt({ host: `shop-${n}.example`, path: '/' }, { dataset: ports.dataset, clock: clockAt(NOW) })).kind;
const openRaw = () => openDB('misemori-dataset');

beforeAll(() => void vi.stubGlobal('navigator', { onLine: true }));
afterAll(() => void vi.unstubAllGlobals());
beforeEach(async () => {
  await ports?.dataset.destroy();
  await deleteDB('misemori-dataset');
  ports = open();
});

describe('an extension finds a store of another time', () => {
  it('an empty one is filled from the bundle, filter and all', async () => {
    await ensure(bundleOf({ sequence: 5 }), 5);
    expect([await sequence(), await verdict(7), await ports.filter.generation()]).toEqual([
      5,
      'recorded',
      (await ports.dataset.current())?.generation,
    ]);
  });

  it('a newer bundle replaces an older store', async () => {
    await ensure(bundleOf({ sequence: 5 }), 5);
    await ensure(bundleOf({ sequence: 9, incidents: [...INCIDENTS, incident(500)] }), 9);
    expect([await sequence(), await verdict(500)]).toEqual([9, 'recorded']);
  });

  it('an older bundle leaves a newer store alone', async () => {
    await refresh({ sequence: 12, incidents: [...INCIDENTS, incident(500)] });
    await ensure(bundleOf({ sequence: 9 }), 9);
    expect([await sequence(), await verdict(500)]).toEqual([12, 'recorded']);
  });

  it('a bundle that has long expired still stands where there is nothing else', async () => {
    const old = bundleOf({ sequence: 5, published: '2020-01-01T00:00:00Z', expires: '2020-03-01T00:00:00Z' });
    await ensure(old, 5);
    expect(await verdict(7)).toBe('recorded');
  });

  it('a device whose clock stands in the past still gets the bundle', async () => {
    await ensureDataset(bundleOf({ sequence: 5 }), { bundledSequence: 5, keys: KEYS }, ports, 0);
    expect(await verdict(7)).toBe('recorded');
  });

  it('what a key has signed that is no longer ours gives way to the bundle, whatever its sequence', async () => {
    await refresh({ sequence: 1e12, incidents: [...INCIDENTS, incident(500)] });
    await ensure(bundleOf({ sequence: 9 }), 9, [NEXT_KEY.publicHex]);
    expect([await sequence(), await verdict(500)]).toEqual([9, 'no-record']);
    expect(await refresh({ sequence: 10, keys: [NEXT_KEY] }, [NEXT_KEY.publicHex])).toMatchObject({ kind: 'updated' });
  });

  it('while keys change, either of the two may sign', async () => {
    const both = [OUR_KEY.publicHex, NEXT_KEY.publicHex];
    expect(await refresh({ sequence: 10, keys: [OUR_KEY, NEXT_KEY] }, [NEXT_KEY.publicHex])).toMatchObject({ kind: 'updated' });
    expect(await refresh({ sequence: 11, published: '2026-11-21T01:00:00Z', keys: [NEXT_KEY] }, both)).toMatchObject({ kind: 'updated' });
  });

  it('the store of a later version is rebuilt from the bundle', async () => {
    (await openDB('misemori-dataset', 99, { upgrade: (db) => void db.createObjectStore('shards') })).close();
    await ensure(bundleOf({ sequence: 5 }), 5);
    expect([await sequence(), await verdict(7)]).toEqual([5, 'recorded']);
  });

  it.each([
    ['in a newer format', { manifest: { format: 2, shards: [] }, generation: 'x' }],
    ['in the format before signatures', { manifest: { format: 1, sequence: 99, published: '2026-11-01T00:00:00Z' }, generation: 'x' }],
    ['that is nonsense', 'nonsense'],
    ['that is nothing', null],
  ])('a stored dataset %s counts as none', async (_, meta) => {
    await ensure(bundleOf({ sequence: 5 }), 5);
    const raw = await openRaw();
    await raw.put('meta', meta, 'dataset');
    raw.close();
    await ensure(bundleOf({ sequence: 5 }), 5);
    expect([await sequence(), await verdict(7)]).toEqual([5, 'recorded']);
  });

  it.each([
    ['an older version', { reader: READER_VERSION - 1 }],
    ['a later version', { reader: READER_VERSION + 1 }],
    ['a version before they had a number', { reader: undefined }],
  ])('what %s has read is read anew, every row, before anybody sees it', async (_, mark) => {
    const feed = { sequence: 10, incidents: [...INCIDENTS, incident(500)] };
    await ensure(bundleOf({ sequence: 5 }), 5);
    await refresh(feed);
    const raw = await openRaw();
    const meta = await raw.get('meta', 'dataset');
    await raw.put('meta', { ...meta, stored: { ...meta.stored, ...mark } }, 'dataset');
    // What it did not know, it left out: here, all that there is.
    for (const n of await raw.getAllKeys('rows')) await raw.put('rows', Buffer.from('{"keys":[],"incidents":[]}'), n);
    raw.close();
    expect(await ports.dataset.current()).toBeUndefined();
    expect([await ports.dataset.headings(), await ports.dataset.sites(), await ports.dataset.incidents()]).toEqual([[], [], []]);
    expect(await verdict(7)).toBe('unavailable');

    await ensure(bundleOf({ sequence: 5 }), 5);
    expect([await sequence(), await verdict(7), await verdict(500)]).toEqual([5, 'recorded', 'no-record']);
    expect(await refresh(feed)).toMatchObject({ kind: 'updated', changes: { added: 1 } });
    expect([await sequence(), await verdict(7), await verdict(500)]).toEqual([10, 'recorded', 'recorded']);
  });

  it('without a bundle, the feed brings every pack again, though their hashes are those that it had', async () => {
    await refresh({ sequence: 10 });
    const raw = await openRaw();
    const meta = await raw.get('meta', 'dataset');
    await raw.put('meta', { ...meta, stored: { ...meta.stored, reader: READER_VERSION - 1 } }, 'dataset');
    await raw.clear('rows');
    raw.close();
    expect(await refresh({ sequence: 10 })).toMatchObject({ kind: 'updated', changes: { added: 200 } });
    expect([await ports.dataset.isWhole(), await verdict(7)]).toEqual([true, 'recorded']);
  });

  it('a deleted database is rebuilt', async () => {
    await ensure(bundleOf({ sequence: 5 }), 5);
    await ports.dataset.destroy();
    await ensure(bundleOf({ sequence: 5 }), 5);
    expect(await verdict(7)).toBe('recorded');
  });

  it('lost rows are told as "unavailable", never as "no record", and the next refresh fetches everything again', async () => {
    await refresh({ sequence: 10 });
    const raw = await openRaw();
    await raw.clear('rows');
    raw.close();
    expect(await verdict(7)).toBe('unavailable');
    expect(await refresh({ sequence: 10 })).toMatchObject({ kind: 'updated' });
    expect(await verdict(7)).toBe('recorded');
  });

  it('a bundle that cannot be read leaves the store as it is', async () => {
    await ensure(bundleOf({ sequence: 5 }), 5);
    await expect(ensure(atHand(new Map()), 6)).rejects.toThrow('not-found');
    expect([await sequence(), await verdict(7)]).toEqual([5, 'recorded']);
  });

  it('a bundle that cannot be read, with nothing else there, is "unavailable" until a feed helps', async () => {
    await expect(ensure(atHand(new Map()), 6)).rejects.toThrow('not-found');
    expect(await verdict(7)).toBe('unavailable');
    expect(await refresh({ sequence: 10 })).toMatchObject({ kind: 'updated' });
    expect(await verdict(7)).toBe('recorded');
  });

  it('the signed feed may stand for the bundle of the same sequence', async () => {
    await ensure(bundleOf({ sequence: 5, published: '2026-11-20T00:00:00Z' }), 5);
    expect(await refresh({ sequence: 5, published: '2026-11-20T00:00:00Z', incidents: [...INCIDENTS, incident(500)] })).toMatchObject({
      kind: 'updated',
    });
  });

  it('a filter of another dataset is written anew', async () => {
    await ensure(bundleOf({ sequence: 5 }), 5);
    await ports.filter.write({}, 'another');
    await ensure(bundleOf({ sequence: 5 }), 5);
    expect(Object.keys(ports.filter.buckets).length).toBeGreaterThan(0);
  });
});

describe('storage that fails', () => {
  const full = () => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  };

  it.each([
    ['the dataset', 'disk-full', () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)],
    [
      'the comparison',
      'store',
      () => vi.spyOn(ports.dataset, 'exchange').mockRejectedValue(Object.assign(new Error('gone'), { name: 'InvalidStateError' })),
    ],
  ])('%s cannot be written or read: %s, and the old dataset stays', async (_, failure, spoil) => {
    await refresh({ sequence: 10, published: '2026-11-20T00:00:00Z' });
    const spoilt = spoil();
    expect(await refresh({ sequence: 11, incidents: [...INCIDENTS, incident(500)] })).toMatchObject({ kind: 'failed', failure });
    spoilt.mockRestore();
    expect([await sequence(), await verdict(7), await verdict(500)]).toEqual([10, 'recorded', 'no-record']);
    expect(await refresh({ sequence: 11, incidents: [...INCIDENTS, incident(500)] })).toMatchObject({ kind: 'updated' });
  });

  it('a filter that cannot be written is no failure of the refresh, and is mended later', async () => {
    await refresh({ sequence: 10, published: '2026-11-20T00:00:00Z' });
    const spoilt = vi.spyOn(ports.filter, 'write').mockRejectedValue(new Error('full'));
    expect(await refresh({ sequence: 11, incidents: [...INCIDENTS, incident(500)] })).toMatchObject({ kind: 'updated' });
    spoilt.mockRestore();
    await ensure(bundleOf({ sequence: 5 }), 5);
    expect(await ports.filter.generation()).toBe((await ports.dataset.current())?.generation);
  });
});
