import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readStoredDataset } from '../../core/dataset/stored-dataset';
import { READER_VERSION } from '../../core/dataset/versions';
import type { Incident } from '../../core/incident/schema';
import { verdictAt } from '../../core/use-cases/verdict-at';
import { compileRows } from '../../scripts/data/compile-rows';
import { STORED } from '../support/budgets';
import { clockAt } from '../support/clock-at';
import { manyIncidents } from '../support/in-memory-ports';
import { openDataset } from '../support/open-dataset';
import { manifestOf, packsOf, putDataset, storedOf, textOf } from '../support/put-dataset';

// What every dataset keeps to is in tests/support/port-contracts/dataset-port.ts; here is what a database can do to it.

const INCIDENTS = manyIncidents(200);
const ROWS = compileRows(INCIDENTS);
const OTHER = ROWS.map((row) => ({ ...row, incidents: row.incidents.map((one) => ({ ...one, certainty: 'possible' as const })) }));

const filled = async () => {
  const store = openDataset();
  await putDataset(store, ROWS);
  return store;
};
const shapes = async (store: ReturnType<typeof openDataset>) => [
  (await store.headings()).length,
  (await store.sites()).length,
  (await store.incidents()).length,
];

/** Changes the text of every row. */
async function changeRows(change: (text: string) => string | undefined): Promise<void> {
  const raw = await openDB('misemori-dataset');
  for (const key of await raw.getAllKeys('rows')) {
    const text = change(textOf(await raw.get('rows', key)));
    if (text === undefined) await raw.delete('rows', key);
    else await raw.put('rows', Buffer.from(text), key);
  }
  raw.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the dataset in IndexedDB', () => {
  it('has every incident once for the catalogue, and of the dataset in use alone', async () => {
    const store = await filled();
    await store.exchange(manifestOf(OTHER, 2), { base: '1-test', sparesOthers: false });
    expect((await store.incidents()).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      INCIDENTS.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('writes a pack whole or not at all', async () => {
    const store = await filled();
    const exchange = await store.exchange(manifestOf(OTHER, 2), { base: '1-test', sparesOthers: false });
    const [{ entry, pack }] = packsOf(OTHER) as [ReturnType<typeof packsOf>[number]];
    // A function cannot be stored: the write fails after others were asked for.
    const bad = { ...pack, rows: [...pack.rows, { n: 1, body: (() => 1) as never }] };
    await expect(exchange.keep(entry, bad)).rejects.toThrow();
    expect([await store.isWhole(), ...(await shapes(store))]).toEqual([true, 200, ROWS.length, 200]);
    await exchange.keep(entry, pack);
    expect(await store.isWhole()).toBe(true);
  });

  it('leaves nothing of the dataset before behind, and no row of another cut', async () => {
    const store = await filled();
    await putDataset(store, compileRows(INCIDENTS.slice(0, 10)), { sequence: 2 });
    const raw = await openDB('misemori-dataset');
    const counts = await Promise.all(['packs', 'sums', 'headings', 'rows'].map((name) => raw.count(name)));
    raw.close();
    expect(counts).toEqual([1, 1, 1, 1]);
  });

  it('throws where a row is missing: a broken dataset is never told as "no record"', async () => {
    const store = await filled();
    await changeRows((text) => (text.includes('shop-7.example') ? undefined : text));
    await expect(store.incidentsUnder(['shop-7.example'])).rejects.toThrow('missing');
    expect(await store.isWhole()).toBe(false);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['another thing', () => '"nonsense"'],
    ['without keys', () => '{"incidents":[]}'],
    ['with keys that are none', () => '{"keys":["x"],"incidents":[]}'],
  ])('throws where a row is %s', async (_, change) => {
    const store = await filled();
    await changeRows(change);
    await expect(store.incidentsUnder(['shop-7.example'])).rejects.toThrow('damaged');
    expect(await verdictAt({ host: 'shop-7.example', path: '/' }, { dataset: store, clock: clockAt(0) })).toEqual({ kind: 'unavailable' });
  });

  const damaged: [string, (incident: Incident) => unknown][] = [
    ['without sources', ({ sources: _, ...rest }) => rest],
    ['without exposures', (one) => ({ ...one, exposures: [] })],
    ['with an exposure that has no data', (one) => ({ ...one, exposures: [{ who: 'members' }] })],
    ['with a shop that has no name', (one) => ({ ...one, shops: one.shops.map(({ name: _, ...shop }) => shop) })],
    ['with shops that are no list', (one) => ({ ...one, shops: {} })],
    ['with a source that is nothing', (one) => ({ ...one, sources: [null] })],
    ['whose state is a number', (one) => ({ ...one, state: 1 })],
  ];
  it.each(damaged)('throws where a record lies %s: it is never handed out, nor told as "no record"', async (_, damage) => {
    const store = await filled();
    await changeRows((text) => {
      const row = JSON.parse(text);
      return JSON.stringify({ ...row, incidents: row.incidents.map((one: Incident) => (one.id === 'shop-7-2026' ? damage(one) : one)) });
    });
    await expect(store.incidentsUnder(['shop-7.example'])).rejects.toThrow('shape');
    expect(await verdictAt({ host: 'shop-7.example', path: '/' }, { dataset: store, clock: clockAt(0) })).toEqual({ kind: 'unavailable' });
    expect((await store.incidentsUnder(['shop-9.example']))?.incidents).toHaveLength(1);
  });

  it.each([READER_VERSION + 1, READER_VERSION - 1])('has nothing for this version where version %i has written it', async (reader) => {
    const store = openDataset();
    await putDataset(store, ROWS, { reader });
    expect(await store.current()).toBeUndefined();
    expect(await store.incidentsUnder(['shop-7.example'])).toBeUndefined();
    expect([await store.unread(), ...(await shapes(store))]).toEqual([[], 0, 0, 0]);
  });

  it('reads packs anew that another version has read', async () => {
    const store = openDataset();
    await putDataset(store, ROWS, { reader: READER_VERSION - 1 });
    const raw = await openDB('misemori-dataset');
    for (const key of await raw.getAllKeys('packs'))
      await raw.put('packs', { ...(await raw.get('packs', key)), reader: READER_VERSION - 1 }, key);
    raw.close();
    expect((await store.exchange(manifestOf(ROWS, 2), { base: undefined, sparesOthers: false })).missing).toHaveLength(ROWS.length);
  });

  it('can be destroyed and opened anew', async () => {
    const store = await filled();
    await store.destroy();
    expect(await store.current()).toBeUndefined();
    await putDataset(store, ROWS, { sequence: 2 });
    expect((await store.current())?.manifest.sequence).toBe(2);
  });

  it('can be destroyed before it was ever opened', async () => {
    await openDataset().destroy();
    expect(await openDataset().current()).toBeUndefined();
  });

  it('survives its worker: another connection reads what one wrote', async () => {
    await filled();
    expect((await openDataset().incidentsUnder(['shop-7.example']))?.incidents).toHaveLength(1);
  });

  it('lets go when another context deletes it, and opens anew', async () => {
    const store = await filled();
    await deleteDB('misemori-dataset');
    expect(await store.current()).toBeUndefined();
  });

  it.each([
    ['of a later version', 99],
    ['as it was laid out until 2026-11', 1],
  ])('starts over where a database %s lies there', async (_, version) => {
    const old = await openDB('misemori-dataset', version, {
      upgrade: (db) => ['rows', 'index', 'meta'].map((name) => db.createObjectStore(name)),
    });
    await old.put('meta', { sequence: 9 }, 'dataset');
    old.close();
    const store = openDataset();
    expect([await store.current(), await store.isWhole()]).toEqual([undefined, false]);
    await putDataset(store, ROWS);
    expect([await store.isWhole(), ...(await shapes(store))]).toEqual([true, 200, ROWS.length, 200]);
  });

  it('is whole though packs of another dataset were left behind, and not where a row is gone', async () => {
    const store = await filled();
    const exchange = await store.exchange(manifestOf(OTHER, 2), { base: '1-test', sparesOthers: false });
    for (const { entry, pack } of packsOf(OTHER).slice(0, 1)) await exchange.keep(entry, pack);
    expect(await store.isWhole()).toBe(true);
    let dropped = false;
    await changeRows((text) => {
      if (dropped) return text;
      dropped = true;
      return undefined;
    });
    expect(await store.isWhole()).toBe(false);
  });

  it('is in place though what it replaced could not be dropped; the next exchange does', async () => {
    const store = await filled();
    const exchange = await store.exchange(manifestOf(OTHER, 2), { base: '1-test', sparesOthers: false });
    for (const { entry, pack } of packsOf(OTHER)) await exchange.keep(entry, pack);
    const stuck = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    await exchange.commit(storedOf(manifestOf(OTHER, 2)));
    stuck.mockRestore();
    expect([(await store.current())?.manifest.sequence, await store.isWhole(), ...(await shapes(store))]).toEqual([
      2,
      true,
      200,
      ROWS.length,
      200,
    ]);
    await store.dropOthers();
    const raw = await openDB('misemori-dataset');
    expect(await raw.count('rows')).toBe(ROWS.length);
    raw.close();
  });

  it.each(['packs', 'sums', 'headings', 'rows', 'counts'])('gives way to another from nothing where its %s are gone', async (name) => {
    const store = await filled();
    const raw = await openDB('misemori-dataset');
    await raw.clear(name);
    raw.close();
    expect(await store.isWhole()).toBe(false);
    const exchange = await store.exchange(manifestOf(OTHER, 2), { base: undefined, sparesOthers: true });
    for (const { entry, pack } of packsOf(OTHER)) await exchange.keep(entry, pack);
    expect(await exchange.exchanged()).toMatchObject({ stay: [], go: [] });
    await exchange.commit(storedOf(manifestOf(OTHER, 2)));
    expect([await store.isWhole(), ...(await shapes(store))]).toEqual([true, 200, ROWS.length, 200]);
  });

  it('remembers little of a dataset, however many packs it has: that is read at every visit', async () => {
    await filled();
    const raw = await openDB('misemori-dataset');
    const { stored, packs } = await raw.get('meta', 'dataset');
    raw.close();
    expect(readStoredDataset(stored)).toEqual(storedOf(manifestOf(ROWS)));
    expect(packs).toHaveLength(2 * ROWS.length);
    expect(JSON.stringify(stored).length).toBeLessThan(STORED.datasetInUse);
  });
});
