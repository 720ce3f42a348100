import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredDataset } from '../../core/dataset/format';
import { isSiteKey, rowOf } from '../../core/dataset/row-key';
import { READER_VERSION } from '../../core/dataset/versions';
import type { Incident } from '../../core/incident/schema';
import { verdictAt } from '../../core/use-cases/verdict-at';
import { openDatasetStore } from '../../platform/dataset-store';
import { compileRows } from '../../scripts/data/compile-rows';
import { buildDataset } from '../../scripts/release/build-dataset';
import { anIncident, aShop } from '../support/an-incident';
import { clockAt } from '../support/clock-at';
import { manyIncidents } from '../support/in-memory-ports';

const INCIDENTS = [...manyIncidents(200), anIncident({ id: 'nowhere-2026', shops: [aShop('nowhere')] })];
const ROWS = compileRows(INCIDENTS);
const stored = (sequence: number, rows = INCIDENTS): StoredDataset => ({
  manifest: buildDataset(rows, { sequence, published: '2026-11-20T00:00:00Z' }).manifest,
  generation: `${sequence}-test`,
  reader: READER_VERSION,
  unread: 0,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the dataset in IndexedDB', () => {
  it('is none at first, which is not the same as an empty one', async () => {
    const store = openDatasetStore();
    expect(await store.current()).toBeUndefined();
    expect(await store.incidentsUnder(['shop-1.example'])).toBeUndefined();
    expect(await store.headings()).toEqual([]);
    expect(await store.siteKeys()).toEqual([]);
  });

  it('finds each incident under each of its keys, once, and nothing under others', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    expect((await store.incidentsUnder(['shop-7.example', 'example', 'shop-7.example']))?.incidents.map((one) => one.id)).toEqual([
      'shop-7-2026',
    ]);
    expect((await store.incidentsUnder(['shop-7.example', 'shop-9.example']))?.incidents.map((one) => one.id).sort()).toEqual([
      'shop-7-2026',
      'shop-9-2026',
    ]);
    expect((await store.incidentsUnder(['other.example']))?.incidents).toEqual([]);
    expect((await store.incidentsUnder([]))?.incidents).toEqual([]);
    expect((await store.incidentsUnder(['#nowhere-2026']))?.incidents).toHaveLength(1);
    expect((await store.incidentsUnder(['shop-7.example']))?.stored.generation).toBe('1-test');
  });

  it('gives the filter site keys only, and search every heading', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    expect(await store.siteKeys()).toHaveLength(200);
    expect((await store.siteKeys()).every(isSiteKey)).toBe(true);
    expect((await store.headings()).map((one) => one.id).sort()).toEqual(INCIDENTS.map((one) => one.id).sort());
  });

  it('keeps the rows of shared packs when others are replaced', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    const changed = ROWS[0]!;
    await store.replace(stored(2), [{ ...changed, incidents: changed.incidents.map((one) => ({ ...one, revision: 9 })) }], '1-test');
    const revisionOf = async (key: string) => (await store.incidentsUnder([key]))?.incidents[0]?.revision;
    const inRow = (n: number) => ROWS[n]!.keys[0]![0];
    expect(rowOf(inRow(0), ROWS.length)).toBe(0);
    expect(await revisionOf(inRow(0))).toBe(9);
    expect(await revisionOf(inRow(1))).toBe(1);
    expect((await store.current())?.manifest.sequence).toBe(2);
    expect(await store.headings()).toHaveLength(INCIDENTS.length);
  });

  it('leaves no row of another cut behind', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    const few = INCIDENTS.slice(0, 10);
    await store.replace(stored(2, few), compileRows(few), undefined);
    expect(await store.headings()).toHaveLength(10);
    expect((await store.incidentsUnder(['shop-150.example']))?.incidents).toEqual([]);
  });

  it('replaces whole or not at all', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    // A function cannot be stored: the write fails half-way, after other rows were put.
    const bad = { ...ROWS[1]!, n: 1, incidents: [{ ...ROWS[1]!.incidents[0]!, name: (() => 1) as never }] };
    await expect(store.replace(stored(2), [{ ...ROWS[0]!, incidents: [], keys: [], headings: [] }, bad], '1-test')).rejects.toThrow();
    expect((await store.current())?.manifest.sequence).toBe(1);
    expect(await store.headings()).toHaveLength(INCIDENTS.length);
    expect((await store.incidentsUnder([ROWS[0]!.keys[0]![0]]))?.incidents).toHaveLength(1);
  });

  it('throws where a row is missing: a broken dataset is never told as "no record"', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS.slice(1), undefined);
    await expect(store.incidentsUnder([ROWS[0]!.keys[0]![0]])).rejects.toThrow();
    expect((await store.incidentsUnder([ROWS[1]!.keys[0]![0]]))?.incidents).toHaveLength(1);
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
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    const raw = await openDB('misemori-dataset');
    const n = rowOf('shop-7.example', ROWS.length);
    const row = await raw.get('rows', n);
    await raw.put('rows', { ...row, incidents: row.incidents.map((one: Incident) => (one.id === 'shop-7-2026' ? damage(one) : one)) }, n);
    raw.close();
    await expect(store.incidentsUnder(['shop-7.example'])).rejects.toThrow('shape');
    expect(await verdictAt({ host: 'shop-7.example', path: '/' }, { dataset: store, clock: clockAt(0) })).toEqual({ kind: 'unavailable' });
    expect((await store.incidentsUnder(['shop-9.example']))?.incidents).toHaveLength(1);
  });

  it('says how many records under a key cannot be read, and remembers which they are', async () => {
    const store = openDatasetStore();
    const unread = { id: 'shop-7-2026', revision: 2, state: 'something-new', key: 'shop-7.example' };
    const n = rowOf(unread.key, ROWS.length);
    const rows = ROWS.map((row) =>
      row.n === n ? { ...row, incidents: row.incidents.filter(({ id }) => id !== unread.id), unread: [unread] } : row,
    );
    await store.replace({ ...stored(1), unread: 1 }, rows, undefined);
    expect(await store.incidentsUnder([unread.key])).toMatchObject({ incidents: [], unread: 1 });
    expect(await store.incidentsUnder([unread.key, 'shop-9.example', 'nobody.example'])).toMatchObject({
      incidents: [{ id: 'shop-9-2026' }],
      unread: 1,
    });
    expect(await store.unread()).toEqual([unread]);
    expect((await store.current())?.unread).toBe(1);
    expect(await store.siteKeys()).toContain(unread.key);
  });

  it.each([READER_VERSION + 1, READER_VERSION - 1])('has nothing for this version where version %i has written it', async (reader) => {
    const store = openDatasetStore();
    await store.replace({ ...stored(1), reader }, ROWS, undefined);
    expect(await store.current()).toBeUndefined();
    expect(await store.incidentsUnder(['shop-7.example'])).toBeUndefined();
    expect([await store.headings(), await store.unread(), await store.siteKeys(), await store.incidents()]).toEqual([[], [], [], []]);
  });

  it('can be destroyed and opened anew', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    await store.destroy();
    expect(await store.current()).toBeUndefined();
    await store.replace(stored(2), ROWS, undefined);
    expect((await store.current())?.manifest.sequence).toBe(2);
  });

  it('can be destroyed before it was ever opened', async () => {
    await openDatasetStore().destroy();
    expect(await openDatasetStore().current()).toBeUndefined();
  });

  it('survives its worker: another connection reads what one wrote', async () => {
    await openDatasetStore().replace(stored(1), ROWS, undefined);
    expect((await openDatasetStore().incidentsUnder(['shop-7.example']))?.incidents).toHaveLength(1);
  });

  it('lets go when another context deletes it, and opens anew', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    await deleteDB('misemori-dataset');
    expect(await store.current()).toBeUndefined();
  });

  it('starts over where a newer version of the database lies there', async () => {
    (await openDB('misemori-dataset', 99)).close();
    expect(await openDatasetStore().current()).toBeUndefined();
  });

  it('does not mix rows into another dataset than the one they were compared with', async () => {
    const store = openDatasetStore();
    await store.replace(stored(1), ROWS, undefined);
    await store.replace(stored(2), ROWS, undefined);
    await expect(store.replace(stored(3), ROWS.slice(0, 1), '1-test')).rejects.toThrow();
    expect((await store.current())?.manifest.sequence).toBe(2);
  });

  it('knows whether all of its rows are there', async () => {
    const store = openDatasetStore();
    expect(await store.isWhole()).toBe(false);
    await store.replace(stored(1), ROWS, undefined);
    expect(await store.isWhole()).toBe(true);
    await store.replace(stored(1), ROWS.slice(1), undefined);
    expect(await store.isWhole()).toBe(false);
  });
});
