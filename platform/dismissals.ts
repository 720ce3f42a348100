import type { Dismissals } from '../core/preferences/dismissed';
import type { HistoryDatabase } from './history-store';

/** What the shopper dismissed, as a page of ours reads it and takes it back. Every method rejects when the database cannot be used. */
export interface DismissalsPort {
  dismissals(): Promise<Dismissals>;
  /** Lets the in-page badge speak of an incident as if it never had. That the shopper was told of it stays remembered. */
  showAgain(id: string): Promise<void>;
}

/** The dismissals in the database of `history-store.ts`; apart from it, because no visit needs all of them. */
export function dismissalsIn(database: HistoryDatabase): DismissalsPort {
  return {
    async dismissals() {
      const tx = (await database()).transaction('incidents');
      const [ids, histories] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return new Map(
        ids.flatMap((id, i) => {
          const dismissed = histories[i]?.dismissedRevision;
          return dismissed === undefined ? [] : [[id, dismissed] as const];
        }),
      );
    },

    async showAgain(id) {
      const tx = (await database()).transaction('incidents', 'readwrite');
      // The key stays: a withdrawal has to reach whoever was told.
      if ((await tx.store.getKey(id)) !== undefined) await tx.store.put({}, id);
      await tx.done;
    },
  };
}
