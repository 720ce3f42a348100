import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { MAX_REQUESTS } from '../../core/dataset/request-log';
import { DEFAULT_SETTINGS } from '../../core/preferences/settings';
import { openHistoryStore } from '../../platform/history-store';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { loggedRequests, logRequest } from '../../platform/request-log';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const shop = { kind: 'site', host: 'hoshi.example', name: { ja: '星の店', en: 'Hoshi Shop' }, since: '2026-04-01' } as const;

test('settings are the default until something is chosen, and each choice keeps the others', async () => {
  const preferenceStore = preferenceStoreIn(openHistoryStore().database);
  expect(await preferenceStore.settings()).toEqual(DEFAULT_SETTINGS);
  await preferenceStore.choose({ notice: 'off' });
  await preferenceStore.choose({ language: 'ja' });
  expect(await preferenceStore.settings()).toEqual({ ...DEFAULT_SETTINGS, notice: 'off', language: 'ja' });
});

test('a shop that is muted twice is muted once, and can be unmuted', async () => {
  const preferenceStore = preferenceStoreIn(openHistoryStore().database);
  await preferenceStore.mute(shop);
  await preferenceStore.mute({ ...shop, since: '2026-04-02' });
  expect(await preferenceStore.muted()).toEqual([{ ...shop, since: '2026-04-02' }]);
  await preferenceStore.unmute('*.hoshi.example');
  expect(await preferenceStore.muted()).toEqual([]);
});

test('everything that is remembered comes back after erasing and loading, and nothing else does', async () => {
  const history = openHistoryStore();
  const preferenceStore = preferenceStoreIn(history.database);
  await history.dismiss('hoshi-2026', 2);
  await history.answer('hoshi-2026', '*', 'bought', 'yes');
  await history.tick('hoshi-2026', 'password-here', true);
  await history.seen('hoshi-2026', 'active');
  await preferenceStore.mute(shop);
  await preferenceStore.choose({ everySite: true });
  const kept = await preferenceStore.remembered();

  await preferenceStore.erase();
  expect(await preferenceStore.remembered()).toEqual({ settings: DEFAULT_SETTINGS, muted: [], incidents: [], answers: [], seen: [] });

  await history.dismiss('kumo-2026', 1);
  await preferenceStore.replace(kept);
  expect(await preferenceStore.remembered()).toEqual(kept);
});

test('a database of the first version keeps what it remembers', async () => {
  const old = await openDB('misemori-memory', 1, {
    upgrade(db) {
      db.createObjectStore('incidents');
      db.createObjectStore('refreshes');
    },
  });
  await old.put('incidents', { dismissedRevision: 3 }, 'hoshi-2026');
  old.close();
  const { incidents } = await preferenceStoreIn(openHistoryStore().database).remembered();
  expect(incidents).toEqual([['hoshi-2026', { dismissedRevision: 3 }]]);
});

test('requests are listed newest first, and the oldest go when there are too many', async () => {
  const { database } = openHistoryStore();
  const tx = (await database()).transaction('requests', 'readwrite');
  for (let i = 0; i < MAX_REQUESTS; i++) void tx.store.add({ at: 'old', url: `https://feed.example/${i}`, bytes: 1, result: 'ok' });
  await tx.done;
  await logRequest(database, { at: 'new', url: 'https://feed.example/v1/manifest.json', bytes: 0, result: 'unreachable' });
  const all = await loggedRequests(database);
  expect(all).toHaveLength(MAX_REQUESTS);
  expect(all[0]).toEqual({ at: 'new', url: 'https://feed.example/v1/manifest.json', bytes: 0, result: 'unreachable' });
  expect(all.at(-1)?.url).toBe('https://feed.example/1');
});
