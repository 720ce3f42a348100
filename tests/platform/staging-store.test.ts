import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStagingStore } from '../../platform/staging-store';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const bytes = (...all: number[]) => Uint8Array.from(all);

describe('packs on their way', () => {
  it('are there for the next worker, and only those that arrived', async () => {
    await openStagingStore().put('a1', bytes(1, 2));
    const next = openStagingStore();
    expect(await next.get('a1')).toEqual(bytes(1, 2));
    expect(await next.get('b2')).toBeUndefined();
  });

  it('go once the dataset they belong to is in place, except those that are still wanted', async () => {
    const store = openStagingStore();
    for (const name of ['a1', 'b2', 'c3']) await store.put(name, bytes(1));
    await store.retain(new Set(['b2', 'd4']));
    expect(await Promise.all(['a1', 'b2', 'c3', 'd4'].map((name) => store.get(name)))).toEqual([undefined, bytes(1), undefined, undefined]);
  });

  it('are fetched anew where a later version of the extension has been here', async () => {
    (await openDB('misemori-staging', 99, { upgrade: (db) => void db.createObjectStore('parcels') })).close();
    const store = openStagingStore();
    expect(await store.get('a1')).toBeUndefined();
    await store.put('a1', bytes(1));
    expect(await store.get('a1')).toEqual(bytes(1));
  });
});

describe('a dataset file that a page of ours hands to the background', () => {
  it('is taken out once, by whoever comes first', async () => {
    await openStagingStore().deposit(new Blob(['misemori-dataset']));
    const store = openStagingStore();
    const all = await Promise.all([store.collect(), store.collect()]);
    expect(all.filter((file) => file !== undefined)).toHaveLength(1);
    expect(await store.collect()).toBeUndefined();
  });

  it('gives way to one that is handed over after it', async () => {
    const store = openStagingStore();
    await store.deposit(new Blob(['1']));
    await store.deposit(new Blob(['22']));
    expect((await store.collect())?.size).toBe(2);
  });
});
