import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { dismissalsIn } from '../../platform/dismissals';
import { openHistoryStore } from '../../platform/history-store';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('tells the newest revision of each incident that was dismissed, and not what was only shown', async () => {
  const history = openHistoryStore();
  await history.dismiss('hoshi-2026', 1);
  await history.dismiss('hoshi-2026', 2);
  await history.shown('kumo-2026', 1, 's1', 'kumo');
  expect(await dismissalsIn(history.database).dismissals()).toEqual(new Map([['hoshi-2026', 2]]));
});

test('what is shown again is as if it was never shown or dismissed, and still reaches whoever was told of it', async () => {
  const history = openHistoryStore();
  const { dismissals, showAgain } = dismissalsIn(history.database);
  for (const session of ['s1', 's2', 's3']) await history.shown('hoshi-2026', 1, session, 'hoshi');
  await history.dismiss('hoshi-2026', 1);
  await showAgain('hoshi-2026');
  expect(await dismissals()).toEqual(new Map());
  expect(await history.read(['hoshi-2026'])).toEqual(new Map([['hoshi-2026', {}]]));
  expect([...(await history.everSeen()).keys()]).toEqual(['hoshi-2026']);
});

test('what was never shown stays unknown', async () => {
  const history = openHistoryStore();
  await dismissalsIn(history.database).showAgain('kumo-2026');
  expect(await history.everSeen()).toEqual(new Map());
});
