import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { MutedShop } from '../core/muted-shop';
import type { IncidentMemory, MemoryDoor } from '../core/ports';
import type { LoggedRequest } from '../core/request-log';
import type { Settings } from '../core/settings';

export interface MemorySchema extends DBSchema {
  /** By incident id. */
  incidents: { key: string; value: IncidentMemory };
  /** How the last refresh ended; attempts and successes are stamped apart (ISO 8601 in UTC). */
  refreshes: { key: 'last'; value: LastRefresh };
  settings: { key: 'settings'; value: Settings };
  /** By the shop's place (`placeOf`). */
  muted: { key: string; value: MutedShop };
  /** In the order in which they were sent. */
  requests: { key: number; value: LoggedRequest };
}

const VERSION = 2;
const STORES = ['incidents', 'refreshes', 'settings', 'muted', 'requests'] as const;

/** When the dataset was last asked for, and when that last went well. */
export interface LastRefresh {
  attempted?: string;
  succeeded?: string;
}

/** The stores of {@link openMemoryStore}, for those who read and write the shopper's own choices and the log of requests. */
export type MemoryDatabase = () => Promise<IDBPDatabase<MemorySchema>>;

/** What the shopper was shown and dismissed, in IndexedDB; kept apart from the dataset, which may be rebuilt at any time. */
export function openMemoryStore(): MemoryDoor & {
  lastRefresh(): Promise<LastRefresh>;
  stampRefresh(stamp: LastRefresh): Promise<void>;
  database: MemoryDatabase;
} {
  let opening: Promise<IDBPDatabase<MemorySchema>> | undefined;

  function database(): Promise<IDBPDatabase<MemorySchema>> {
    opening ??= openDB<MemorySchema>('misemori-memory', VERSION, {
      upgrade(db) {
        for (const store of STORES) {
          if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, store === 'requests' ? { autoIncrement: true } : {});
        }
      },
      // Another page of ours has a newer version: let go, and open anew when needed.
      blocking: () => void close(),
      terminated: () => {
        opening = undefined;
      },
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function close(): Promise<void> {
    const open = opening;
    opening = undefined;
    (await open)?.close();
  }

  async function change(id: string, next: (memory: IncidentMemory) => IncidentMemory): Promise<void> {
    const tx = (await database()).transaction('incidents', 'readwrite');
    await tx.store.put(next((await tx.store.get(id)) ?? {}), id);
    await tx.done;
  }

  return {
    database,

    async read(ids) {
      const tx = (await database()).transaction('incidents');
      const found = await Promise.all(ids.map(async (id) => [id, await tx.store.get(id)] as const));
      return new Map(found.flatMap(([id, memory]) => (memory ? [[id, memory] as const] : [])));
    },

    shown: (id, revision, session, shopKey) =>
      change(id, (memory) => {
        const same = memory.shownRevision === revision;
        const counted = same && memory.lastSession === session;
        return {
          ...memory,
          shownRevision: revision,
          lastSession: session,
          sessions: (same ? (memory.sessions ?? 0) : 0) + (counted ? 0 : 1),
          shops: [...new Set([...(counted ? (memory.shops ?? []) : []), shopKey])],
        };
      }),

    dismiss: (id, revision) =>
      change(id, (memory) => ({ ...memory, dismissedRevision: Math.max(revision, memory.dismissedRevision ?? 0) })),

    async lastRefresh() {
      return (await (await database()).get('refreshes', 'last')) ?? {};
    },

    async stampRefresh(stamp) {
      const tx = (await database()).transaction('refreshes', 'readwrite');
      await tx.store.put({ ...(await tx.store.get('last')), ...stamp }, 'last');
      await tx.done;
    },
  };
}
