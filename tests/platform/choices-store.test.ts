import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { MOST_REQUESTS } from '../../core/request-log';
import { DEFAULT_SETTINGS } from '../../core/settings';
import { choicesIn } from '../../platform/choices-store';
import { openMemoryStore } from '../../platform/memory-store';
import { loggedRequests, logRequest } from '../../platform/request-log';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const shop = { kind: 'site', host: 'hoshi.example', name: { ja: '星の店', en: 'Hoshi Shop' }, since: '2026-04-01' } as const;

test('settings are the default until something is chosen, and each choice keeps the others', async () => {
  const choices = choicesIn(openMemoryStore().database);
  expect(await choices.settings()).toEqual(DEFAULT_SETTINGS);
  await choices.choose({ notice: 'off' });
  await choices.choose({ language: 'ja' });
  expect(await choices.settings()).toEqual({ ...DEFAULT_SETTINGS, notice: 'off', language: 'ja' });
});

test('a shop that is muted twice is muted once, and can be unmuted', async () => {
  const choices = choicesIn(openMemoryStore().database);
  await choices.mute(shop);
  await choices.mute({ ...shop, since: '2026-04-02' });
  expect(await choices.muted()).toEqual([{ ...shop, since: '2026-04-02' }]);
  await choices.unmute('*.hoshi.example');
  expect(await choices.muted()).toEqual([]);
});

test('everything that is remembered comes back after erasing and loading, and nothing else does', async () => {
  const memory = openMemoryStore();
  const choices = choicesIn(memory.database);
  await memory.dismiss('hoshi-2026', 2);
  await memory.answer('hoshi-2026', '*', 'bought', 'yes');
  await memory.tick('hoshi-2026', 'password-here', true);
  await memory.seen('hoshi-2026', 'active');
  await choices.mute(shop);
  await choices.choose({ everySite: true });
  const kept = await choices.remembered();

  await choices.erase();
  expect(await choices.remembered()).toEqual({ settings: DEFAULT_SETTINGS, muted: [], incidents: [], answers: [], seen: [] });

  await memory.dismiss('kumo-2026', 1);
  await choices.replace(kept);
  expect(await choices.remembered()).toEqual(kept);
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
  const { incidents } = await choicesIn(openMemoryStore().database).remembered();
  expect(incidents).toEqual([['hoshi-2026', { dismissedRevision: 3 }]]);
});

test('requests are listed newest first, and the oldest go when there are too many', async () => {
  const { database } = openMemoryStore();
  const tx = (await database()).transaction('requests', 'readwrite');
  for (let i = 0; i < MOST_REQUESTS; i++) void tx.store.add({ at: 'old', url: `https://feed.example/${i}`, bytes: 1, result: 'ok' });
  await tx.done;
  await logRequest(database, { at: 'new', url: 'https://feed.example/manifest.json', bytes: 0, result: 'unreachable' });
  const all = await loggedRequests(database);
  expect(all).toHaveLength(MOST_REQUESTS);
  expect(all[0]).toEqual({ at: 'new', url: 'https://feed.example/manifest.json', bytes: 0, result: 'unreachable' });
  expect(all.at(-1)?.url).toBe('https://feed.example/1');
});
