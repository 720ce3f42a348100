import { type DBSchema, deleteDB, type IDBPDatabase, openDB, type StoreNames } from 'idb';

interface DatabasePlan<Schema extends DBSchema> {
  name: string;
  /** Of the database's layout. */
  version: number;
  stores: readonly { name: StoreNames<Schema>; autoIncrement?: boolean }[];
  /**
   * What becomes of a database that another version of the extension has left behind. `renew`: an empty one takes its place, be it
   * of an earlier version or of a later one (somebody went back to an older release), for what can be had again. `keep`: an
   * earlier one gets the stores that are missing, and a later one is used as it is, as long as every store that this version needs is there: for
   * what a person told us, which nobody may delete, and which must not be silent for a version number either. What this version writes
   * there keeps the fields that it does not know.
   */
  ofOtherVersion: 'renew' | 'keep';
}

interface Database<Schema extends DBSchema> {
  /**
   * The connection, opened on first use and shared from then on. Rejects when the database cannot be opened; the next
   * call tries again.
   */
  connection(): Promise<IDBPDatabase<Schema>>;
  /** Deletes the database; the next use makes it anew. */
  destroy(): Promise<void>;
}

/** One of the extension's databases in IndexedDB, for as long as this worker or page lives. */
export function openDatabase<Schema extends DBSchema>(plan: DatabasePlan<Schema>): Database<Schema> {
  let current: Promise<IDBPDatabase<Schema>> | undefined;

  function connection(): Promise<IDBPDatabase<Schema>> {
    if (current) return current;
    const forget = () => {
      if (current === mine) current = undefined;
    };
    // Async, because browsers may also throw at once where they allow no database at all.
    const open = async (version: number | undefined) =>
      openDB<Schema>(plan.name, version, {
        upgrade(db) {
          if (plan.ofOtherVersion === 'renew') for (const name of [...db.objectStoreNames]) db.deleteObjectStore(name);
          for (const { name, autoIncrement = false } of plan.stores) {
            if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { autoIncrement });
          }
        },
        // Another page or worker of ours wants to upgrade or delete it, and waits until everybody else has let go.
        blocking() {
          forget();
          void mine.then((db) => db.close());
        },
        // The browser cut the connection: its data were cleared, or its disk is in trouble.
        terminated: forget,
      });
    const mine = open(plan.version).catch(async (error: unknown) => {
      if (!(error instanceof Error && error.name === 'VersionError')) throw error;
      if (plan.ofOtherVersion === 'renew') {
        await deleteDB(plan.name);
        return open(plan.version);
      }
      const db = await open(undefined);
      const missing = plan.stores.filter(({ name }) => !db.objectStoreNames.contains(name));
      if (missing.length === 0) return db;
      db.close();
      throw new Error(`the later version of ${plan.name} has no ${missing.map(({ name }) => name).join(', ')}`, { cause: error });
    });
    current = mine;
    mine.catch(forget);
    return mine;
  }

  return {
    connection,
    async destroy() {
      const before = current;
      current = undefined;
      // One that could not be opened holds nothing that must be let go of.
      await before?.then(
        (db) => db.close(),
        () => undefined,
      );
      await deleteDB(plan.name);
    },
  };
}
