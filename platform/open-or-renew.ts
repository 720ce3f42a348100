import { type DBSchema, deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/**
 * Opens a database whose content can be had again. One that a later version of the extension has left behind cannot be
 * opened (VersionError); it is deleted, and an empty one stands in its place.
 */
export async function openOrRenew<Schema extends DBSchema>(
  name: string,
  version: number,
  callbacks: OpenDBCallbacks<Schema>,
): Promise<IDBPDatabase<Schema>> {
  try {
    return await openDB<Schema>(name, version, callbacks);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'VersionError')) throw error;
    await deleteDB(name);
    return openDB<Schema>(name, version, callbacks);
  }
}
