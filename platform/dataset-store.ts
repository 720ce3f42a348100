import type { DBSchema } from 'idb';
import type { Heading, Row, StoredDataset, UnreadRecord } from '../core/dataset/format';
import { isSiteKey, rowOf } from '../core/dataset/row-key';
import { isOfThisVersion, readStoredDataset } from '../core/dataset/stored-dataset';
import type { Incident } from '../core/incident/schema';
import { isStoredIncident } from '../core/incident/stored-incident';
import type { DatasetPort } from '../core/use-cases/ports';
import { openDatabase } from './database';

/** What a look-up needs of a row, and apart from it what search and the site filter need; so neither reads the other's bytes. */
interface DatasetSchema extends DBSchema {
  rows: { key: number; value: Pick<Row, 'keys' | 'incidents'> };
  index: { key: number; value: { keys: string[]; headings: Heading[]; unread?: readonly UnreadRecord[] } };
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

  /** Everything of one store; nothing where another version has written it. */
  async function all<Name extends 'rows' | 'index'>(name: Name): Promise<DatasetSchema[Name]['value'][]> {
    const tx = (await database()).transaction(['meta', name]);
    return isOfThisVersion(await tx.objectStore('meta').get('dataset')) ? tx.objectStore(name).getAll() : [];
  }

  return {
    async current() {
      // What another version has written is as good as nothing: it may have left out what this one reads, or kept what it does not.
      return readStoredDataset(await (await database()).get('meta', 'dataset'));
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
      if (!isOfThisVersion(stored)) return undefined;
      const numbers = new Set(keys.map((key) => rowOf(key, stored.manifest.rows)));
      const rows = await Promise.all([...numbers].map((n) => tx.objectStore('rows').get(n)));
      const wanted = new Set(keys);
      const filed = new Set<string>();
      const incidents = new Map<string, Incident>();
      for (const row of rows) {
        // A dataset always has all of its rows; one without is broken, which is not the same as "no record".
        if (!row) throw new Error('a row of the dataset is missing');
        for (const [key, ids] of row.keys) if (wanted.has(key)) for (const id of ids) filed.add(id);
        for (const kept of row.incidents) {
          if (!filed.has(kept.id) || incidents.has(kept.id)) continue;
          if (!isStoredIncident(kept)) throw new Error('an incident of the dataset has not the shape of this version');
          incidents.set(kept.id, kept);
        }
      }
      return { incidents: [...incidents.values()], unread: filed.size - incidents.size, stored };
    },

    async incidents() {
      const rows = await all('rows');
      return [...new Map(rows.flatMap((row) => row.incidents.map((incident) => [incident.id, incident] as const))).values()];
    },

    async headings() {
      return (await all('index')).flatMap((row) => row.headings);
    },

    async unread() {
      return (await all('index')).flatMap((row) => row.unread ?? []);
    },

    async siteKeys() {
      return (await all('index')).flatMap((row) => row.keys);
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
        for (const { n, keys, incidents, headings, unread } of rows) {
          const siteKeys = keys.map(([key]) => key).filter(isSiteKey);
          const index = { keys: siteKeys, headings, ...(unread && { unread }) };
          writes.push(tx.objectStore('rows').put({ keys, incidents }, n), tx.objectStore('index').put(index, n));
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
