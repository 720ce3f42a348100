import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/preferences/settings';
import { openHistoryStore } from '../../platform/history-store';
import { preferenceStoreIn, settingsOrDefault } from '../../platform/preferences-store';

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
  await history.answer({ id: 'hoshi-2026', scope: '*' }, 'bought', 'yes');
  await history.tick({ id: 'hoshi-2026', scope: 'nagi' }, 'password-here', true);
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

test('a page that has to open gets the default settings where they cannot be read, and the console says why', async () => {
  (await openDB('misemori-memory', 99, { upgrade: (db) => void db.createObjectStore('people') })).close();
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const preferenceStore = preferenceStoreIn(openHistoryStore().database);
  await expect(preferenceStore.settings()).rejects.toThrow();
  expect(await settingsOrDefault(preferenceStore)).toEqual(DEFAULT_SETTINGS);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});
