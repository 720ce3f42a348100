import { describe, expect, it } from 'vitest';
import type { StoredDataset } from '../../../core/dataset/format';
import { isSiteKey, rowOf } from '../../../core/dataset/row-key';
import { READER_VERSION } from '../../../core/dataset/versions';
import type { DatasetPort } from '../../../core/use-cases/ports';
import { compileRows } from '../../../scripts/data/compile-rows';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { anIncident, aShop } from '../an-incident';
import { manyIncidents } from '../in-memory-ports';

const INCIDENTS = [...manyIncidents(200), anIncident({ id: 'nowhere-2026', shops: [aShop('nowhere')] })];
const ROWS = compileRows(INCIDENTS);
const { manifest } = buildDataset(INCIDENTS, { sequence: 1, published: '2026-11-20T00:00:00Z' });
const stored = (sequence: number): StoredDataset => ({
  manifest: { ...manifest, sequence },
  generation: `${sequence}-test`,
  reader: READER_VERSION,
  unread: 0,
});

/** What every store of the dataset keeps to. `make` makes an empty one. */
export function describeDatasetPort(name: string, make: () => DatasetPort): void {
  describe(`the dataset, ${name}`, () => {
    const filled = async () => {
      const port = make();
      await port.replace(stored(1), ROWS, undefined);
      return port;
    };
    const ids = async (port: DatasetPort, ...keys: string[]) => (await port.incidentsUnder(keys))?.incidents.map(({ id }) => id).toSorted();

    it('is none at first, which is not the same as an empty one', async () => {
      const port = make();
      expect([await port.current(), await ids(port, 'shop-1.example'), await port.isWhole()]).toEqual([undefined, undefined, false]);
      expect([await port.headings(), await port.siteKeys()]).toEqual([[], []]);
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

    it('lists every heading once, and the keys of sites alone', async () => {
      const port = await filled();
      expect((await port.headings()).map(({ id }) => id).toSorted()).toEqual(INCIDENTS.map(({ id }) => id).toSorted());
      const keys = await port.siteKeys();
      expect([keys.length, keys.every(isSiteKey)]).toEqual([200, true]);
    });

    it('keeps the rows that are not replaced, where there is a base', async () => {
      const port = await filled();
      const [first, second] = ROWS;
      const revised = { ...first!, incidents: first!.incidents.map((one) => ({ ...one, revision: 9 })) };
      await port.replace(stored(2), [revised], '1-test');
      const revisionOf = async (row: typeof revised) => (await port.incidentsUnder([row.keys[0]![0]]))?.incidents[0]?.revision;
      expect([await revisionOf(first!), await revisionOf(second!)]).toEqual([9, 1]);
      expect([(await port.current())?.manifest.sequence, await port.isWhole()]).toEqual([2, true]);
    });

    it('keeps none where there is no base', async () => {
      const port = await filled();
      await port.replace(stored(2), ROWS.slice(0, 1), undefined);
      expect(await port.headings()).toEqual(ROWS[0]?.headings);
      expect(await port.isWhole()).toBe(false);
    });

    it('rejects rows that were compared with another dataset, and stays as it was', async () => {
      const port = await filled();
      await expect(port.replace(stored(3), ROWS.slice(0, 1), '0-test')).rejects.toThrow();
      expect([(await port.current())?.manifest.sequence, await port.isWhole()]).toEqual([1, true]);
    });

    it('rejects where a row is missing: a broken dataset is never told as "no record"', async () => {
      const port = make();
      await port.replace(stored(1), ROWS.slice(1), undefined);
      const [key] = ROWS[0]!.keys[0]!;
      expect(rowOf(key, ROWS.length)).toBe(0);
      await expect(port.incidentsUnder([key])).rejects.toThrow();
      expect(await port.isWhole()).toBe(false);
    });
  });
}
