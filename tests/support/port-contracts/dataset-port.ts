import { describe, expect, it } from 'vitest';
import { isSiteKey } from '../../../core/dataset/row-key';
import { siteHash } from '../../../core/matching/site-hash';
import type { DatasetPort } from '../../../core/use-cases/ports';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anIncident, aShop } from '../an-incident';
import { manyIncidents } from '../in-memory-ports';
import { manifestOf, packsOf, putDataset, storedOf } from '../put-dataset';

const INCIDENTS = [...manyIncidents(200), anIncident({ id: 'nowhere-2026', shops: [aShop('nowhere')] })];
const ROWS = compileRows(INCIDENTS);
/** The same, with every record of the first row in another revision. */
const REVISED = ROWS.map((row, i) => (i > 0 ? row : revised(row)));

function revised<T extends { revision: number }, R extends { incidents: T[]; headings: { revision: number }[] }>(row: R): R {
  const raised = <One extends { revision: number }>(one: One) => ({ ...one, revision: 9 });
  return { ...row, incidents: row.incidents.map(raised), headings: row.headings.map(raised) };
}

/** What every store of the dataset keeps to. `make` makes an empty one. */
export function describeDatasetPort(name: string, make: () => DatasetPort): void {
  describe(`the dataset, ${name}`, () => {
    const filled = async () => {
      const port = make();
      await putDataset(port, ROWS);
      return port;
    };
    const ids = async (port: DatasetPort, ...keys: string[]) => (await port.incidentsUnder(keys))?.incidents.map(({ id }) => id).toSorted();
    const revisionIn = async (port: DatasetPort, row: number) =>
      (await port.incidentsUnder([ROWS[row]!.keys[0]![0]]))?.incidents[0]?.revision;
    /** An exchange for the revised rows, with so many of its missing packs kept. */
    const begun = async (port: DatasetPort, base: string | undefined, kept: number, sparesOthers = false) => {
      const exchange = await port.exchange(manifestOf(REVISED, 2), { base, sparesOthers });
      const packs = packsOf(REVISED);
      for (const entry of exchange.missing.slice(0, kept))
        await exchange.keep(entry, packs.find((one) => one.entry.sha256 === entry.sha256)!.pack);
      return exchange;
    };
    const missing = async (port: DatasetPort, base: string | undefined) => (await begun(port, base, 0)).missing.length;

    it('is none at first, which is not the same as an empty one', async () => {
      const port = make();
      expect([await port.current(), await ids(port, 'shop-1.example'), await port.isWhole()]).toEqual([undefined, undefined, false]);
      expect([await port.headings(), await port.sites(), await port.unread()]).toEqual([[], [], []]);
    });

    it('finds each incident under its keys, once, and nothing under others', async () => {
      const port = await filled();
      expect(await ids(port, 'shop-7.example', 'example', 'shop-7.example')).toEqual(['shop-7-2026']);
      expect(await ids(port, 'shop-7.example', 'shop-9.example')).toEqual(['shop-7-2026', 'shop-9-2026']);
      expect(await ids(port, '#nowhere-2026')).toEqual(['nowhere-2026']);
      expect(await ids(port, 'other.example')).toEqual([]);
      expect(await ids(port)).toEqual([]);
      expect((await port.incidentsUnder(['shop-7.example']))?.stored.generation).toBe('1-test');
    });

    it('gives incidents back as they were published', async () => {
      const found = await (await filled()).incidentsUnder(['shop-7.example']);
      expect(found?.incidents).toStrictEqual([INCIDENTS[7]]);
    });

    it('lists every heading once, and the hashes of the keys of sites alone', async () => {
      const port = await filled();
      expect((await port.headings()).map(({ id }) => id).toSorted()).toEqual(INCIDENTS.map(({ id }) => id).toSorted());
      const keys = ROWS.flatMap((row) => row.keys.map(([key]) => key)).filter(isSiteKey);
      expect(keys).toHaveLength(200);
      const words = (await port.sites()).flatMap((piece) => [...piece]);
      const hashes = keys.flatMap((key) => Object.values(siteHash(key)));
      expect(words.toSorted((a, b) => a - b)).toEqual(hashes.toSorted((a, b) => a - b));
    });

    it('takes over the packs that are the same, where there is a base', async () => {
      const port = await filled();
      const exchange = await begun(port, '1-test', 1);
      expect(exchange.missing.map(({ firstRow }) => firstRow)).toEqual([0]);
      const { came, stay, go, rows } = await exchange.exchanged();
      expect([came.length, stay.length, go.length, [...rows]]).toEqual([1, ROWS.length - 1, 1, [0]]);
      await exchange.commit(storedOf(manifestOf(REVISED, 2)));
      expect([await revisionIn(port, 0), await revisionIn(port, 1)]).toEqual([9, 1]);
      expect([(await port.current())?.manifest.sequence, await port.isWhole()]).toEqual([2, true]);
      expect(await port.headings()).toHaveLength(INCIDENTS.length);
    });

    it('takes over nothing of the one in use where there is no base: it may be broken', async () => {
      const port = await filled();
      expect(await missing(port, undefined)).toBe(ROWS.length);
      const few = compileRows(INCIDENTS.slice(0, 10));
      await putDataset(port, few, { sequence: 2 });
      expect([(await port.headings()).length, await port.isWhole()]).toEqual([10, true]);
      expect(await ids(port, 'shop-150.example')).toEqual([]);
    });

    it('answers from the old one until the new one is in place', async () => {
      const port = await filled();
      const exchange = await begun(port, '1-test', 1);
      expect([await revisionIn(port, 0), (await port.current())?.generation, await port.isWhole()]).toEqual([1, '1-test', true]);
      expect(await port.headings()).toHaveLength(INCIDENTS.length);
      await exchange.commit(storedOf(manifestOf(REVISED, 2)));
      expect(await revisionIn(port, 0)).toBe(9);
    });

    it('goes on where an exchange was cut short', async () => {
      const port = await filled();
      await begun(port, undefined, 2);
      expect(await missing(port, undefined)).toBe(ROWS.length - 2);
    });

    it('drops what was kept of another dataset, and on demand all that is not in use', async () => {
      const port = await filled();
      await begun(port, '1-test', 1);
      await port.exchange(manifestOf(ROWS, 3), { base: '1-test', sparesOthers: false });
      expect(await missing(port, '1-test')).toBe(1);
      await begun(port, '1-test', 1);
      await port.dropOthers();
      expect([await missing(port, '1-test'), await port.isWhole(), await revisionIn(port, 0)]).toEqual([1, true, 1]);
    });

    it('spares it where the packs of the new one are at hand: a refresh that was cut short goes on', async () => {
      const port = await filled();
      await begun(port, '1-test', 1);
      const few = manifestOf(compileRows(INCIDENTS.slice(0, 10)), 2);
      await port.exchange(few, { base: undefined, sparesOthers: true });
      expect(await missing(port, '1-test')).toBe(0);
    });

    it('rejects an exchange that was compared with another dataset, and stays as it was', async () => {
      const port = await filled();
      await expect(port.exchange(manifestOf(REVISED, 3), { base: '0-test', sparesOthers: false })).rejects.toThrow('another');
      const late = await begun(port, '1-test', 1);
      await putDataset(port, ROWS, { sequence: 2 });
      await expect(late.commit(storedOf(manifestOf(REVISED, 3)))).rejects.toThrow();
      expect([(await port.current())?.manifest.sequence, await port.isWhole()]).toEqual([2, true]);
    });

    it('is never put in place without a pack', async () => {
      const port = await filled();
      const exchange = await begun(port, '1-test', 0);
      await expect(exchange.commit(storedOf(manifestOf(REVISED, 2)))).rejects.toThrow('missing');
      expect([(await port.current())?.manifest.sequence, await port.isWhole(), await revisionIn(port, 0)]).toEqual([1, true, 1]);
    });

    it('says how many records under a key cannot be read, and remembers which they are', async () => {
      const port = make();
      const [id, key] = ['shop-7-2026', 'shop-7.example'];
      const unknown = <One extends { id: string }>(one: One) => (one.id === id ? { ...one, state: 'something-new' } : one);
      const rows = ROWS.map((row) => ({ ...row, incidents: row.incidents.map(unknown), headings: row.headings.map(unknown) }));
      await putDataset(port, rows, { unread: 1 });
      expect(await port.incidentsUnder([key])).toMatchObject({ incidents: [], unread: 1 });
      expect(await port.incidentsUnder([key, 'shop-9.example', 'nobody.example'])).toMatchObject({
        incidents: [{ id: 'shop-9-2026' }],
        unread: 1,
      });
      expect(await port.unread()).toEqual([{ id, revision: 1, state: 'something-new', key }]);
      expect([(await port.current())?.unread, (await port.headings()).length]).toEqual([1, INCIDENTS.length - 1]);
      const { place, code } = siteHash(key);
      expect((await port.sites()).some((words) => words.some((word, i) => i % 2 === 0 && word === place && words[i + 1] === code))).toBe(
        true,
      );
    });
  });
}
