import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { MAX_REQUESTS } from '../../core/dataset/request-log';
import { openHistoryStore } from '../../platform/history-store';
import { loggedRequests, logRequest } from '../../platform/request-log';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('requests are listed newest first, and the oldest go when there are too many', async () => {
  const { database } = openHistoryStore();
  const tx = (await database()).transaction('requests', 'readwrite');
  for (let i = 0; i < MAX_REQUESTS; i++) void tx.store.add({ at: 'old', url: `https://feed.example/${i}`, bytes: 1, result: 'ok' });
  await tx.done;
  await logRequest(database, { at: 'new', url: 'https://feed.example/manifest.json', bytes: 0, result: 'unreachable' });
  const all = await loggedRequests(database);
  expect(all).toHaveLength(MAX_REQUESTS);
  expect(all[0]).toEqual({ at: 'new', url: 'https://feed.example/manifest.json', bytes: 0, result: 'unreachable' });
  expect(all.at(-1)?.url).toBe('https://feed.example/1');
});

test('a request that cannot be logged stops nothing, and the console says why', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const database = () => Promise.reject(new Error('InvalidStateError'));
  await logRequest(database, { at: 'now', url: 'https://feed.example/manifest.json', bytes: 1, result: 'ok' });
  expect(said).toHaveBeenCalledTimes(1);
  await expect(loggedRequests(database)).rejects.toThrow('InvalidStateError');
  said.mockRestore();
});
