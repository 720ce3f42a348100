import { readKeptHeadings, readKeptRow } from '../core/dataset/kept-pack';
import { rowOf } from '../core/dataset/row-key';
import type { Incident } from '../core/incident/schema';
import { isStoredIncident } from '../core/incident/stored-incident';
import type { ReadableDataset } from '../core/use-cases/ports';
import { openDatabase } from './database';
import {
  begin,
  type DatasetConnection,
  type DatasetSchema,
  type InUse,
  isComplete,
  ofEach,
  ROWS,
  readInUse,
  STORES,
  whole,
} from './dataset-layout';

/**
 * The dataset in IndexedDB, to be read, in a database of its own: it can always be rebuilt from the bundle, while what the shopper
 * told us (`history-store.ts`) cannot.
 */
export function openDatasetStore(): ReadableDataset & {
  /** Every incident, each once, in no particular order. */
  incidents(): Promise<Incident[]>;
  destroy(): Promise<void>;
  /** For whoever puts another dataset in its place (`dataset-exchange.ts`). */
  database: DatasetConnection;
} {
  const { connection: database, destroy } = openDatabase<DatasetSchema>({
    name: 'misemori-dataset',
    version: 2,
    stores: STORES.map((name) => ({ name })),
    ofOtherVersion: 'renew',
  });

  return {
    async current() {
      // What another version has written is as good as nothing: it may have left out what this one reads, or kept what it does not.
      return readInUse(await (await database()).get('meta', 'dataset'))?.stored;
    },

    async isWhole() {
      const { tx, inUse } = await begin(database, 'readonly');
      return inUse !== undefined && (await isComplete(tx));
    },

    async incidentsUnder(keys) {
      const tx = (await database()).transaction(['meta', 'rows']);
      const inUse = readInUse(await tx.objectStore('meta').get('dataset'));
      if (!inUse) return undefined;
      const numbers = new Set(keys.map((key) => rowOf(key, inUse.stored.manifest.rows)));
      const rows = await Promise.all([...numbers].map((n) => tx.objectStore('rows').get(packOfRow(inUse, n) * ROWS + n)));
      const wanted = new Set(keys);
      const filed = new Set<string>();
      const incidents = new Map<string, Incident>();
      for (const bytes of rows) {
        // A missing row is not the same as "no record".
        const row = readKeptRow(textOf(whole(bytes, 'a row of the dataset')));
        for (const [key, ids] of row.keys) if (wanted.has(key)) for (const id of ids) filed.add(id);
        for (const kept of row.incidents) {
          const id = idOf(kept);
          if (id === undefined || !filed.has(id) || incidents.has(id)) continue;
          if (!isStoredIncident(kept)) throw new Error('an incident of the dataset has not the shape of this version');
          incidents.set(id, kept);
        }
      }
      return { incidents: [...incidents.values()], unread: filed.size - incidents.size, stored: inUse.stored };
    },

    async incidents() {
      const rows = (await ofEach(database, (tx, pack) => tx.objectStore('rows').getAll(rowsOf(pack)))).flat();
      const all = rows.flatMap((bytes) => readKeptRow(textOf(bytes)).incidents).filter(isStoredIncident);
      return [...new Map(all.map((incident) => [incident.id, incident])).values()];
    },

    async headings() {
      const packs = await ofEach(database, (tx, pack) => tx.objectStore('headings').get(pack));
      return packs.flatMap((rows) => whole(rows, 'the headings of a pack').flatMap((bytes) => readKeptHeadings(textOf(bytes))));
    },

    ...{ destroy, database },
  };
}

/** The key of the pack in which a row lies: the last one that begins no later. */
function packOfRow({ packs }: InUse, row: number): number {
  let [low, high] = [0, packs.length / 2 - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((packs[2 * middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return packs[2 * low + 1] ?? 0;
}

function rowsOf(pack: number): IDBKeyRange {
  return IDBKeyRange.bound(pack * ROWS, (pack + 1) * ROWS, false, true);
}

function idOf(kept: unknown): string | undefined {
  return typeof kept === 'object' && kept !== null && 'id' in kept && typeof kept.id === 'string' ? kept.id : undefined;
}

/** Throws where the bytes are damaged. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
