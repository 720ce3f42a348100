import { describe, expect, it } from 'vitest';
import { readKeptHeadings, readKeptRow } from '../../../core/dataset/kept-pack';
import { rowOf } from '../../../core/dataset/row-key';
import { siteHashes } from '../../../core/matching/site-hash';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anIncident, aShop, siteRule } from '../../support/an-incident';
import { INCIDENTS } from '../../support/feed-fixture';
import { packsOf, textOf } from '../../support/put-dataset';

const twice = anIncident({ id: 'both-2026', shops: ['a', 'b', 'c', 'd', 'e'].map((name) => aShop(name, [siteRule(`${name}.example`)])) });
const ROWS = compileRows([...INCIDENTS, twice]);
const text = (kept: string | Uint8Array) => (typeof kept === 'string' ? kept : textOf(kept));

describe('a pack as it is kept', () => {
  const [{ pack }] = packsOf(ROWS, ROWS.length) as [ReturnType<typeof packsOf>[number]];

  it('gives back what was read', () => {
    expect(pack.rows.map(({ n, body }) => ({ n, ...readKeptRow(text(body)) }))).toEqual(
      ROWS.map(({ n, keys, incidents }) => ({ n, keys, incidents })),
    );
    expect(pack.headings.map((one) => readKeptHeadings(text(one)))).toEqual(ROWS.map(({ headings }) => headings));
    // Nothing of a pack like today's is written anew.
    expect([...pack.rows.map(({ body }) => body), ...pack.headings].some((kept) => typeof kept === 'string')).toBe(false);
  });

  it('sums up its site keys and records, and names what does not lie in one row alone', () => {
    expect([...pack.sums.sites]).toEqual([...siteHashes(ROWS.flatMap(({ keys }) => keys.map(([key]) => key)))]);
    expect(pack.sums.revisions).toHaveLength(INCIDENTS.length + 1);
    const rows = new Set(['a', 'b', 'c', 'd', 'e'].map((name) => rowOf(`${name}.example`, ROWS.length)));
    expect(rows.size).toBeGreaterThan(1);
    expect(pack.sums.spread).toHaveLength(rows.size);
    for (const { id, rows: own } of pack.sums.spread) expect([id, new Set(own)]).toEqual([twice.id, rows]);
  });

  it('keeps what was read, where that is less than what came', () => {
    const rows = ROWS.map((row) => ({
      ...row,
      incidents: row.incidents.map((one) => ({ ...one, more: 1 })),
      headings: row.headings.map((one) => ({ ...one, more: 1 })),
    }));
    const [other] = packsOf(rows, ROWS.length);
    expect(other!.pack.rows.map(({ body }) => readKeptRow(text(body)).incidents)).toEqual(ROWS.map(({ incidents }) => incidents));
    expect(other!.pack.headings.map((one) => readKeptHeadings(text(one)))).toEqual(ROWS.map(({ headings }) => headings));
  });

  it.each([
    '',
    '{',
    '[]',
    '{"keys":[]}',
    '{"keys":[1],"incidents":[]}',
    '{"keys":[["a"]],"incidents":[]}',
    '{"keys":[["a",[]]],"incidents":7}',
  ])('is an error where its row is %j', (damaged) => expect(() => readKeptRow(damaged)).toThrow('damaged'));

  it.each(['', '{}', '[1]', '[null]', '[{}]'])('is an error where its headings are %j', (damaged) =>
    expect(() => readKeptHeadings(damaged)).toThrow('damaged'),
  );
});
