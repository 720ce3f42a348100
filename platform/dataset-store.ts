import type { DBSchema } from 'idb';
import { type Heading, manifestSchema, type Row, type StoredDataset } from '../core/dataset/format';
import { isSiteKey, rowOf } from '../core/dataset/row-key';
import type { Incident } from '../core/incident/schema';
import type { DatasetPort } from '../core/use-cases/ports';
import { openDatabase } from './database';

/** What a look-up needs of a row, and apart from it what search and the site filter need; so neither reads the other's bytes. */
interface DatasetSchema extends DBSchema {
  rows: { key: number; value: Pick<Row, 'keys' | 'incidents'> };
  index: { key: number; value: { keys: string[]; headings: Heading[] } };
  meta: { key: 'dataset'; value: StoredDataset };
}

/**
 * The dataset in IndexedDB, in a database of its own: it can always be rebuilt from the bundle, while what the shopper
 * told us (`history-store.ts`) cannot.
 */
export function openDatasetStore(): DatasetPort & {
  /** Every incident, each once, in no particular order. */
  incidents(): Promise<Incident[]>;
  destroy(): Promise<void>;
} {
  const { connection: database, destroy } = openDatabase<DatasetSchema>({
    name: 'misemori-dataset',
    version: 1,
    stores: [{ name: 'rows' }, { name: 'index' }, { name: 'meta' }],
    ofLaterVersion: 'renew',
  });

  return {
    async current() {
      const stored = await (await database()).get('meta', 'dataset');
      // What an earlier or a later version has written, in a format that this one does not read, is as good as nothing.
      return stored && manifestSchema.safeParse(stored.manifest).success ? stored : undefined;
    },

    async isWhole() {
      const tx = (await database()).transaction(['meta', 'rows', 'index']);
      const stored = await tx.objectStore('meta').get('dataset');
      const [rows, index] = await Promise.all([tx.objectStore('rows').count(), tx.objectStore('index').count()]);
      return stored !== undefined && rows === stored.manifest.rows && index === rows;
    },

    async incidentsUnder(keys) {
      const tx = (await database()).transaction(['meta', 'rows']);
      const stored = await tx.objectStore('meta').get('dataset');
      if (!stored) return undefined;
      const numbers = new Set(keys.map((key) => rowOf(key, stored.manifest.rows)));
      const rows = await Promise.all([...numbers].map((n) => tx.objectStore('rows').get(n)));
      const wanted = new Set(keys);
      const incidents = new Map<string, Incident>();
      for (const row of rows) {
        // A dataset always has all of its rows; one without is broken, which is not the same as "no record".
        if (!row) throw new Error('a row of the dataset is missing');
        const ids = new Set(row.keys.flatMap(([key, filed]) => (wanted.has(key) ? filed : [])));
        for (const incident of row.incidents) if (ids.has(incident.id)) incidents.set(incident.id, incident);
      }
      return { incidents: [...incidents.values()], stored };
    },

    async incidents() {
      const rows = await (await database()).getAll('rows');
      return [...new Map(rows.flatMap((row) => row.incidents.map((incident) => [incident.id, incident] as const))).values()];
    },

    async headings() {
      return (await (await database()).getAll('index')).flatMap((row) => row.headings);
    },

    async siteKeys() {
      return (await (await database()).getAll('index')).flatMap((row) => row.keys);
    },

    async replace(next, rows, base) {
      const tx = (await database()).transaction(['rows', 'index', 'meta'], 'readwrite');
      const old = await tx.objectStore('meta').get('dataset');
      if (base !== undefined && old?.generation !== base) {
        tx.abort();
        // It rejects with the abort that was just asked for.
        await tx.done.catch(() => undefined);
        throw new Error('the dataset was replaced by another in the meantime');
      }
      const writes: Promise<unknown>[] = [];
      try {
        if (base === undefined) writes.push(tx.objectStore('rows').clear(), tx.objectStore('index').clear());
        for (const { n, keys, incidents, headings } of rows) {
          const siteKeys = keys.map(([key]) => key).filter(isSiteKey);
          writes.push(tx.objectStore('rows').put({ keys, incidents }, n), tx.objectStore('index').put({ keys: siteKeys, headings }, n));
        }
        writes.push(tx.objectStore('meta').put(next, 'dataset'));
      } catch (error) {
        // A put that throws at once would leave the earlier ones to be committed.
        tx.abort();
        await Promise.allSettled([...writes, tx.done]);
        throw error;
      }
      // When one fails, all fail; the transaction itself knows why (a full disk shows only at its end).
      const [done] = await Promise.allSettled([tx.done, ...writes]);
      if (done.status === 'rejected') throw done.reason;
    },

    destroy,
  };
}
