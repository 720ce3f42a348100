import { describe, expect, it } from 'vitest';
import { type Merged, mergeRows, refuseWhole } from '../../../core/dataset/check-consistency';
import type { Manifest, ReadRow } from '../../../core/dataset/format';
import { rowOf } from '../../../core/dataset/row-key';
import { compileRows } from '../../../scripts/data/compile-rows';
import { INCIDENTS, incident } from '../../support/feed-fixture';

const NOTHING: Merged = { headings: [], unread: [], siteKeys: [] };
const ROWS: ReadRow[] = compileRows(INCIDENTS);
const WHOLE = mergeRows(NOTHING, ROWS, ROWS.length);
const manifest = (change: Partial<Manifest> = {}): Manifest => ({
  format: 1,
  sequence: 1,
  published: '2026-11-20T00:00:00Z',
  expires: '2027-01-20T00:00:00Z',
  rows: ROWS.length,
  incidents: 200,
  siteKeys: 200,
  packs: [],
  ...change,
});
const refusalOf = (before: Merged, came: readonly ReadRow[], change?: Partial<Manifest>) =>
  refuseWhole(manifest(change), before, came, mergeRows(before, came, ROWS.length))?.detail;

/** Row 0 as a reader has it that cannot read its first record, or not to the end. */
function withUnread(partly = false): ReadRow {
  const [row] = ROWS;
  const [first, ...others] = row!.headings;
  const { id, revision, state, key } = first!;
  const record = { id, revision, state, key, ...(partly && { partly: true as const }) };
  return partly
    ? { ...row!, unread: [record] }
    : { ...row!, headings: others, incidents: row!.incidents.filter((one) => one.id !== id), unread: [record] };
}

describe('rows that come over an older dataset', () => {
  it('take the place of the same rows, and of no others', () => {
    expect([WHOLE.headings.length, WHOLE.siteKeys.length, WHOLE.unread.length]).toEqual([200, 200, 0]);
    const emptied = mergeRows(WHOLE, [{ n: 0, keys: [], incidents: [], headings: [] }], ROWS.length);
    expect(emptied.headings.map(({ id }) => id).sort()).toEqual(
      ROWS.slice(1)
        .flatMap(({ headings }) => headings.map(({ id }) => id))
        .sort(),
    );
    expect(emptied.siteKeys.every((key) => rowOf(key, ROWS.length) !== 0)).toBe(true);
  });

  it('take with them what could not be read in the rows before', () => {
    const before = mergeRows(NOTHING, [withUnread(), ...ROWS.slice(1)], ROWS.length);
    expect(before.unread).toHaveLength(1);
    expect(mergeRows(before, ROWS.slice(0, 1), ROWS.length).unread).toEqual([]);
    expect(mergeRows(before, ROWS.slice(1, 2), ROWS.length).unread).toEqual(before.unread);
  });
});

describe('a dataset agrees with itself', () => {
  it.each<[string, ReadRow[], Partial<Manifest>?]>([
    ['as it was made', ROWS],
    ['where a record cannot be read: it is counted all the same', [withUnread(), ...ROWS.slice(1)]],
    ['where a record cannot be read to the end: it is counted once', [withUnread(true), ...ROWS.slice(1)]],
  ])('%s', (_, rows, change) => {
    expect(refusalOf(NOTHING, rows, change)).toBeUndefined();
  });

  const moved: ReadRow = { ...ROWS[0]!, headings: [...ROWS[0]!.headings, ROWS[1]!.headings[0]!] };
  const [first] = ROWS[0]!.incidents;
  it.each<[string, Merged, ReadRow[], Partial<Manifest> | undefined, string]>([
    ['where a record is headed twice', NOTHING, [moved, ...ROWS.slice(1)], { incidents: 200 }, 'an incident is headed in two rows'],
    ['where the manifest counts one more record', NOTHING, ROWS, { incidents: 201 }, 'the manifest counts other incidents'],
    ['where the manifest counts one address less', NOTHING, ROWS, { siteKeys: 199 }, 'the manifest counts other addresses'],
    [
      'where a record is newer than its heading',
      NOTHING,
      [{ ...ROWS[0]!, incidents: [{ ...first!, revision: 2 }, ...ROWS[0]!.incidents.slice(1)] }, ...ROWS.slice(1)],
      undefined,
      'an incident is in two rows in two revisions',
    ],
  ])('but not %s', (_, before, came, change, detail) => {
    expect(refusalOf(before, came, change)).toBe(detail);
  });

  it('but not where a changed record comes in one of its two rows', () => {
    const sites = [1, 2, 3, 4, 5, 6].map((n) => ({ ...incident(0).shops[0]!.sites![0]!, host: `two-${n}.example` }));
    const two = incident(300, { shops: [{ ...incident(300).shops[0]!, sites }] });
    const before = mergeRows(NOTHING, compileRows([...INCIDENTS, two]), ROWS.length);
    const after = compileRows([...INCIDENTS, { ...two, revision: 2 }]);
    const holders = after.filter((row) => row.incidents.some(({ id }) => id === two.id));
    expect(holders.length).toBeGreaterThan(1);
    const counts = { incidents: 201, siteKeys: 206 };
    const headed = holders.find((row) => row.headings.some(({ id }) => id === two.id))!;
    expect(refusalOf(before, [headed], counts)).toBe('a row of a changed incident is missing');
    expect(refusalOf(before, holders, counts)).toBeUndefined();
  });
});
