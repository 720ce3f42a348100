import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { type DBSchema, deleteDB, openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../platform/database';

interface Notes extends DBSchema {
  notes: { key: string; value: string };
}
const NAME = 'a-test';
const kept = () => openDatabase<Notes>({ name: NAME, version: 2, stores: [{ name: 'notes' }], ofOtherVersion: 'keep' });
const renewed = () => openDatabase<Notes>({ name: NAME, version: 2, stores: [{ name: 'notes' }], ofOtherVersion: 'renew' });
/** A database as a later version of the extension may leave it. */
async function laterVersion(...stores: string[]): Promise<void> {
  const db = await openDB(NAME, 99, { upgrade: (to) => void stores.map((store) => to.createObjectStore(store)) });
  if (stores.includes('notes')) await db.put('notes', 'of a later version', 'a');
  db.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('one of the databases', () => {
  it('is opened once, however many ask', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const { connection: database } = kept();
    const [first, second] = await Promise.all([database(), database()]);
    expect(second).toBe(first);
    expect(await database()).toBe(first);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('gets the stores that an earlier version did not have, and keeps the others', async () => {
    const old = await openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('older') });
    await old.put('older', 'kept', 'a');
    old.close();
    const db = await kept().connection();
    expect([...db.objectStoreNames]).toEqual(['notes', 'older']);
  });

  it('lets go when another context deletes it, and is opened anew when it is needed', async () => {
    const { connection: database } = kept();
    await (await database()).put('notes', 'before', 'a');
    await deleteDB(NAME);
    expect(await (await database()).get('notes', 'a')).toBeUndefined();
    await (await database()).put('notes', 'after', 'a');
    expect(await (await database()).get('notes', 'a')).toBe('after');
  });

  it('is opened anew after the browser cut the connection', async () => {
    const { connection: database } = kept();
    const first = await database();
    // Its types say the class where an instance is meant.
    forceCloseDatabase(unwrap(first) as never);
    expect(await database()).not.toBe(first);
  });

  it('that could not be opened is tried again with the next question', async () => {
    const { connection: database } = kept();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The operation failed for reasons unrelated to the database itself.', 'UnknownError');
    });
    await expect(database()).rejects.toThrow('reasons unrelated');
    expect([...(await database()).objectStoreNames]).toEqual(['notes']);
  });

  it('can be deleted, before it was ever opened and after, and is empty then', async () => {
    const { connection: database, destroy } = kept();
    await destroy();
    await (await database()).put('notes', 'before', 'a');
    await destroy();
    expect(await (await database()).get('notes', 'a')).toBeUndefined();
  });

  it('that cannot be opened can be deleted all the same', async () => {
    await laterVersion('other');
    const { connection: database, destroy } = kept();
    await expect(database()).rejects.toThrow();
    await destroy();
    expect([...(await database()).objectStoreNames]).toEqual(['notes']);
  });
});

describe('a database that a later version of the extension has left behind', () => {
  it('is made anew where its content can be had again', async () => {
    await laterVersion('notes');
    const { connection: database } = renewed();
    expect((await database()).version).toBe(2);
    expect(await (await database()).get('notes', 'a')).toBeUndefined();
  });

  it('is used as it is where it holds what a person told us, and keeps its version', async () => {
    await laterVersion('notes', 'newer');
    const { connection: database } = kept();
    expect(await (await database()).get('notes', 'a')).toBe('of a later version');
    await (await database()).put('notes', 'written by this version', 'a');
    expect((await database()).version).toBe(99);
  });

  it('lets go of it, too, when the later version comes back and wants to upgrade', async () => {
    await laterVersion('notes');
    const { connection: database } = kept();
    await database();
    const later = await openDB(NAME, 100);
    expect(later.version).toBe(100);
    later.close();
    expect((await database()).version).toBe(100);
  });

  it('cannot be used without the stores that this version needs, and is not touched', async () => {
    await laterVersion('newer');
    await expect(kept().connection()).rejects.toThrow(/notes/);
    const db = await openDB(NAME);
    expect([db.version, ...db.objectStoreNames]).toEqual([99, 'newer']);
    db.close();
  });
});
