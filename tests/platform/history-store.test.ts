import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHistoryStore } from '../../platform/history-store';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const of = async (store: ReturnType<typeof openHistoryStore>, id = 'a-2026') => (await store.read([id])).get(id);

describe('what was shown and dismissed', () => {
  it('is nothing at first', async () => expect(await openHistoryStore().read(['a-2026'])).toEqual(new Map()));

  it('counts a session once, however often it was shown there', async () => {
    const store = openHistoryStore();
    for (const session of ['s1', 's1', 's2', 's2', 's2']) await store.shown('a-2026', 1, session, 'nagi');
    expect(await of(store)).toEqual({ shownRevision: 1, lastSession: 's2', sessions: 2, shops: ['nagi'] });
  });

  it('remembers at which shops of an incident it was shown in this session, still as one session', async () => {
    const store = openHistoryStore();
    for (const shop of ['nagi', 'tsuki', 'nagi']) await store.shown('a-2026', 1, 's1', shop);
    expect(await of(store)).toEqual({ shownRevision: 1, lastSession: 's1', sessions: 1, shops: ['nagi', 'tsuki'] });
    await store.shown('a-2026', 1, 's2', 'tsuki');
    expect(await of(store)).toEqual({ shownRevision: 1, lastSession: 's2', sessions: 2, shops: ['tsuki'] });
  });

  it('begins to count anew with a new revision', async () => {
    const store = openHistoryStore();
    for (const session of ['s1', 's2', 's3']) await store.shown('a-2026', 1, session, 'nagi');
    await store.shown('a-2026', 2, 's3', 'nagi');
    expect(await of(store)).toEqual({ shownRevision: 2, lastSession: 's3', sessions: 1, shops: ['nagi'] });
  });

  it('keeps the higher revision that was dismissed', async () => {
    const store = openHistoryStore();
    await store.dismiss('a-2026', 3);
    await store.dismiss('a-2026', 2);
    expect(await of(store)).toEqual({ dismissedRevision: 3 });
    await store.dismiss('a-2026', 4);
    expect(await of(store)).toEqual({ dismissedRevision: 4 });
  });

  it('keeps a dismissal when it is shown, and the count when it is dismissed', async () => {
    const store = openHistoryStore();
    await store.dismiss('a-2026', 1);
    await store.shown('a-2026', 2, 's1', 'nagi');
    await store.dismiss('a-2026', 2);
    expect(await of(store)).toEqual({ dismissedRevision: 2, shownRevision: 2, lastSession: 's1', sessions: 1, shops: ['nagi'] });
  });

  it('loses nothing when two pages are shown at once', async () => {
    const store = openHistoryStore();
    await Promise.all([
      store.shown('a-2026', 1, 's1', 'nagi'),
      store.dismiss('a-2026', 1),
      store.shown('b-2026', 1, 's1', 'nagi'),
      store.shown('a-2026', 1, 's1', 'nagi'),
    ]);
    expect(await of(store)).toEqual({ dismissedRevision: 1, shownRevision: 1, lastSession: 's1', sessions: 1, shops: ['nagi'] });
    expect((await store.read(['a-2026', 'b-2026', 'c-2026'])).size).toBe(2);
  });

  it('outlives the worker', async () => {
    await openHistoryStore().dismiss('a-2026', 1);
    expect(await of(openHistoryStore())).toEqual({ dismissedRevision: 1 });
  });
});

describe('the last refresh', () => {
  it('has its attempts and successes stamped apart', async () => {
    const store = openHistoryStore();
    expect(await store.lastRefresh()).toEqual({});
    await store.stampRefresh({ attempted: '2026-11-20T00:00:00Z' });
    await store.stampRefresh({ succeeded: '2026-11-20T00:00:05Z' });
    await store.stampRefresh({ attempted: '2026-11-21T00:00:00Z' });
    expect(await store.lastRefresh()).toEqual({ attempted: '2026-11-21T00:00:00Z', succeeded: '2026-11-20T00:00:05Z' });
  });
});

describe('what the shopper said', () => {
  const answersOf = async (store: ReturnType<typeof openHistoryStore>) => (await store.readAnswers(['a-2026'])).get('a-2026');

  it('is kept by question and shop, over a closed browser, and can be taken back', async () => {
    const store = openHistoryStore();
    await store.answer({ id: 'a-2026', scope: 'nagi' }, 'q1', 'yes');
    await store.answer({ id: 'a-2026', scope: 'nagi' }, 'q2', 'unsure');
    await store.answer({ id: 'a-2026', scope: 'tsuki' }, 'q1', 'no');
    await openHistoryStore().answer({ id: 'a-2026', scope: 'nagi' }, 'q1', undefined);
    expect(await answersOf(openHistoryStore())).toEqual({ touch: { nagi: { q2: 'unsure' }, tsuki: { q1: 'no' } } });
  });

  it('keeps ticks beside answers, and forgets both together', async () => {
    const store = openHistoryStore();
    await store.tick({ id: 'a-2026', scope: 'nagi' }, 'card-reissue', true);
    await store.tick({ id: 'a-2026', scope: 'nagi' }, 'card-statements 2025-01', true);
    await store.tick({ id: 'a-2026', scope: 'nagi' }, 'card-reissue', false);
    await store.answer({ id: 'a-2026', scope: 'nagi' }, 'q1', 'yes');
    expect(await answersOf(store)).toEqual({ done: ['card-statements 2025-01'], touch: { nagi: { q1: 'yes' } } });
    await store.forgetAnswers('a-2026');
    expect(await answersOf(store)).toBeUndefined();
  });

  it('knows of every incident that was ever told, by badge or popup', async () => {
    const store = openHistoryStore();
    await store.shown('a-2026', 1, 's1', 'nagi');
    await store.seen('b-2026', 'active');
    await store.seen('a-2026', 'corrected');
    await store.shown('c-2026', 1, 's1', 'nagi');
    expect(await store.everSeen()).toEqual(
      new Map([
        ['a-2026', 'corrected'],
        ['b-2026', 'active'],
        ['c-2026', undefined],
      ]),
    );
  });

  it('finds what the first version of the database had kept', async () => {
    const old = await openDB('misemori-memory', 1, {
      upgrade(db) {
        db.createObjectStore('incidents');
        db.createObjectStore('refreshes');
      },
    });
    await old.put('incidents', { dismissedRevision: 2 }, 'a-2026');
    old.close();
    const store = openHistoryStore();
    expect(await of(store)).toEqual({ dismissedRevision: 2 });
    expect(await answersOf(store)).toBeUndefined();
  });
});

describe('a history that a later version of the extension has left behind', () => {
  const STORES = ['incidents', 'refreshes', 'answers', 'seen', 'settings', 'muted', 'requests'];
  const later = (stores: string[]) =>
    openDB('misemori-memory', 99, { upgrade: (db) => void stores.map((one) => db.createObjectStore(one)) });

  it('is read and written as far as this version knows it, and its other fields stay', async () => {
    const db = await later([...STORES, 'accounts']);
    await db.put('incidents', { dismissedRevision: 2, snoozedUntil: '2027-01-01' }, 'a-2026');
    db.close();
    const store = openHistoryStore();
    expect(await of(store)).toMatchObject({ dismissedRevision: 2 });
    await store.dismiss('a-2026', 3);
    expect(await of(store)).toEqual({ dismissedRevision: 3, snoozedUntil: '2027-01-01' });
  });

  it('is told as unreadable, and left as it is, where it is kept in another way', async () => {
    (await later(['people'])).close();
    await expect(openHistoryStore().read(['a-2026'])).rejects.toThrow(/has no incidents/);
    const db = await openDB('misemori-memory');
    expect([db.version, ...db.objectStoreNames]).toEqual([99, 'people']);
    db.close();
  });
});
