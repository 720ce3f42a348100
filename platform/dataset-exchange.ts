import type { PackEntry } from '../core/dataset/format';
import type { Text } from '../core/dataset/kept-pack';
import { READER_VERSION } from '../core/dataset/versions';
import type { DatasetPort } from '../core/use-cases/ports';
import {
  begin,
  type Counts,
  type DatasetConnection,
  isComplete,
  type KeptRecord,
  keysOf,
  ofEach,
  ROWS,
  STORES,
  type Transaction,
  whole,
} from './dataset-layout';

/** Above the key of any pack: 4096 of them a day for two thousand years. */
const LAST = 2 ** 32 - 1;

/** What it takes to put another dataset in the place of the one in use. */
export function exchangesIn(database: DatasetConnection): Pick<DatasetPort, 'unread' | 'sites' | 'exchange' | 'dropOthers'> {
  const sumsOf = async (tx: Transaction<'readonly'>, pack: number) => whole(await tx.objectStore('sums').get(pack), 'the sums of a pack');

  return {
    unread: async () => (await ofEach(database, sumsOf)).flatMap((sums) => sums.unread),

    sites: async () => (await ofEach(database, sumsOf)).map((sums) => sums.sites),

    async exchange(manifest, { base, sparesOthers }) {
      const { tx, inUse } = await begin(database, 'readwrite');
      const before = inUse?.stored.generation;
      if (base !== undefined && before !== base) throw new Error('the dataset was replaced by another in the meantime');
      const all = await recordsIn(tx);
      const used = new Set(keysOf(inUse));
      // What a fault has been at is read anew, whatever it says of itself; a dataset in use answers until another is in its place.
      const isSound = (await isComplete(tx)) && (inUse !== undefined || (await tx.objectStore('meta').count()) === 0);
      const wanted = new Set(manifest.packs.map(nameOf));
      /** The packs that will be in use, by their first row. */
      const kept = new Map<number, number>();
      for (const [key, record] of all) {
        const isOurs = record.of === manifest.rows && record.reader === READER_VERSION && wanted.has(nameOf(record));
        if (isSound && isOurs && (base !== undefined || !used.has(key)) && !kept.has(record.firstRow)) kept.set(record.firstRow, key);
      }
      const stay = new Set([...kept.values()].filter((key) => used.has(key)));
      let counted = await keepOnly(tx, sparesOthers && isSound ? all.keys() : [...used, ...kept.values()]);
      await tx.done;
      let next = Math.max(0, ...all.keys()) + 1;

      return {
        missing: manifest.packs.filter(({ firstRow }) => !kept.has(firstRow)),

        async keep(entry, pack) {
          const key = next++;
          const { sha256, firstRow, rows } = entry;
          const counts = { packs: counted.packs + 1, rows: counted.rows + rows };
          const write = (await database()).transaction([...STORES], 'readwrite');
          await allOrNone(write, function* () {
            // Never over another one.
            yield write.objectStore('packs').add({ sha256, firstRow, rows, of: manifest.rows, reader: READER_VERSION }, key);
            yield write.objectStore('sums').put(pack.sums, key);
            yield write.objectStore('headings').put(pack.headings.map(bytesOf), key);
            for (const { n, body } of pack.rows) yield write.objectStore('rows').put(bytesOf(body), key * ROWS + n);
            yield write.objectStore('counts').put(counts, 'all');
          });
          counted = counts;
          kept.set(firstRow, key);
        },

        async exchanged() {
          const { tx: read } = await begin(database, 'readonly');
          const came = manifest.packs.filter(({ firstRow }) => !stay.has(kept.get(firstRow) ?? 0));
          const sums = (keys: Iterable<number>) => Promise.all([...keys].map((key) => sumsOf(read, key)));
          const [ofCame, ofStay, ofGo] = await Promise.all([
            sums(came.map(({ firstRow }) => kept.get(firstRow) ?? 0)),
            sums(stay),
            // A broken one is compared with nothing, so that it gives way whatever it has lost.
            sums(isSound ? [...used].filter((key) => !stay.has(key)) : []),
          ]);
          const rows = new Set(came.flatMap((entry) => Array.from({ length: entry.rows }, (_, i) => entry.firstRow + i)));
          return { came: ofCame, rows, stay: ofStay, go: ofGo };
        },

        async commit(stored) {
          const { tx: write, inUse: now } = await begin(database, 'readwrite');
          const present = await recordsIn(write);
          const packs = new Uint32Array(manifest.packs.flatMap(({ firstRow }) => [firstRow, kept.get(firstRow) ?? 0]));
          const mine = keysOf({ packs });
          if (now?.stored.generation !== before) throw new Error('the dataset was replaced by another in the meantime');
          if (!mine.every((key) => present.has(key))) throw new Error('a pack of the dataset is missing');
          await allOrNone(write, () => [write.objectStore('meta').put({ stored, packs }, 'dataset')]);
          // It is in place. What stays behind of the old one costs its bytes until the next exchange, and nothing else.
          const others = sparesOthers ? [...present.keys()].filter((key) => !used.has(key)) : [];
          await dropAllBut(others).catch(() => undefined);
        },
      };
    },

    dropOthers: () => dropAllBut([]),
  };

  /** Drops all packs but those of the dataset in use, and some others. */
  async function dropAllBut(others: readonly number[]): Promise<void> {
    const { tx, inUse } = await begin(database, 'readwrite');
    await keepOnly(tx, [...keysOf(inUse), ...others]);
    await tx.done;
  }
}

/** Which pack it is, and where it lies. */
function nameOf({ firstRow, rows, sha256 }: Pick<PackEntry, 'sha256' | 'firstRow' | 'rows'>): string {
  return `${firstRow} ${rows} ${sha256}`;
}

async function recordsIn(tx: Transaction<'readwrite'>): Promise<Map<number, KeptRecord>> {
  const store = tx.objectStore('packs');
  const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(records.flatMap((record, i) => (keys[i] === undefined ? [] : [[keys[i], record]])));
}

/** Drops all packs but some, and whatever belongs to none; gives back how many there should be now. */
async function keepOnly(tx: Transaction<'readwrite'>, packs: Iterable<number>): Promise<Counts> {
  const spared = new Set(packs);
  const records = await recordsIn(tx);
  const kept = [...records].filter(([key]) => spared.has(key)).map(([, { rows }]) => rows);
  const counts = { packs: kept.length, rows: kept.reduce((sum, rows) => sum + rows, 0) };
  const drops = gapsBetween(spared).flatMap(([from, to]) => [
    ...(['packs', 'sums', 'headings'] as const).map((name) => tx.objectStore(name).delete(IDBKeyRange.bound(from, to, false, true))),
    tx.objectStore('rows').delete(IDBKeyRange.bound(from * ROWS, to * ROWS, false, true)),
  ]);
  await Promise.all([...drops, tx.objectStore('counts').put(counts, 'all')]);
  return counts;
}

/** The ranges of keys, each without its end, in which none of some keys lies. */
function gapsBetween(keys: ReadonlySet<number>): [from: number, to: number][] {
  const sorted = [...keys].sort((a, b) => a - b);
  const ends = [...sorted, LAST];
  return ends.flatMap((to, i) => {
    const from = (sorted[i - 1] ?? -1) + 1;
    return from < to ? [[from, to]] : [];
  });
}

/** When one fails, all fail; the transaction itself knows why (a full disk shows only at its end). */
async function allOrNone(tx: Transaction<'readwrite'>, write: () => Iterable<Promise<unknown>>): Promise<void> {
  const writes: Promise<unknown>[] = [];
  try {
    for (const one of write()) writes.push(one);
    // At once: whoever writes may be busy reading the next pack when it could be told that the puts are done.
    tx.commit();
  } catch (error) {
    // A put that throws at once would leave the earlier ones to be committed.
    tx.abort();
    await Promise.allSettled([...writes, tx.done]);
    throw error;
  }
  const [done] = await Promise.allSettled([tx.done, ...writes]);
  if (done.status === 'rejected') throw done.reason;
}

function bytesOf(text: Text): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
