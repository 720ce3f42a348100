import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openInboxStore } from '../../platform/inbox-store';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a dataset file that a page of ours hands to the background', () => {
  it('is taken out once, by whoever comes first', async () => {
    await openInboxStore().deposit(new Blob(['misemori-dataset']));
    const store = openInboxStore();
    const all = await Promise.all([store.collect(), store.collect()]);
    expect(all.filter((file) => file !== undefined)).toHaveLength(1);
    expect(await store.collect()).toBeUndefined();
  });

  it('gives way to one that is handed over after it', async () => {
    const store = openInboxStore();
    await store.deposit(new Blob(['1']));
    await store.deposit(new Blob(['22']));
    expect((await store.collect())?.size).toBe(2);
  });

  it.each([
    ['an earlier version, which kept packs there', 1, 'packs'],
    ['a later version', 99, 'parcels'],
  ])('finds its place where %s has been here, and nothing of it stays', async (_, version, other) => {
    (await openDB('misemori-staging', version, { upgrade: (db) => void db.createObjectStore(other) })).close();
    const store = openInboxStore();
    expect(await store.collect()).toBeUndefined();
    await store.deposit(new Blob(['1']));
    expect((await store.collect())?.size).toBe(1);
    const raw = await openDB('misemori-staging');
    expect([...raw.objectStoreNames]).toEqual(['inbox']);
    raw.close();
  });
});
