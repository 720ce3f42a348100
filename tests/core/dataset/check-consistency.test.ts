import { describe, expect, it } from 'vitest';
import { type Exchanged, refuseWhole } from '../../../core/dataset/check-consistency';
import type { Row } from '../../../core/dataset/format';
import { compileRows } from '../../../scripts/data/compile-rows';
import { type Anything, INCIDENTS, incident } from '../../support/feed-fixture';
import { packsOf } from '../../support/put-dataset';

const ROWS: Row[] = compileRows(INCIDENTS);
const COUNTS = { incidents: 200, siteKeys: 200 };

/** What each row sums up to, as a pack of its own; the order of the rows is that of their numbers. */
const sumsOf = (rows: readonly Row[]) => packsOf(rows).map(({ pack }) => pack.sums);
const whole = (rows: readonly Row[]): Exchanged => ({ came: sumsOf(rows), rows: new Set(rows.map(({ n }) => n)), stay: [], go: [] });
/** Some rows of a dataset that take the place of those of another. */
const exchanged = (after: readonly Row[], numbers: readonly number[], before: readonly Row[]): Exchanged => {
  const [next, old] = [sumsOf(after), sumsOf(before)];
  return {
    came: next.filter((_, n) => numbers.includes(n)),
    rows: new Set(numbers),
    stay: old.filter((_, n) => !numbers.includes(n)),
    go: old.filter((_, n) => numbers.includes(n)),
  };
};
/** The rows, with row 0 as no type allows. */
const changed = (change: (row: Anything) => void): Row[] => {
  const rows: Anything[] = structuredClone(ROWS);
  change(rows[0]);
  return rows;
};

describe('a dataset agrees with itself', () => {
  it.each<[string, Row[]]>([
    ['as it was made', ROWS],
    [
      'where a record cannot be read: it is counted all the same',
      changed((row) => {
        row.incidents[0].cause = 'deepfake-call';
      }),
    ],
    [
      'where a record cannot be read to the end: it is counted once',
      changed((row) => row.incidents[0].exposures.push({ who: 'members', data: ['retina-scan'] })),
    ],
  ])('%s', (_, rows) => {
    expect(refuseWhole(COUNTS, whole(rows))).toBeUndefined();
  });

  it('where some rows came, and the others stay', () => {
    const after = compileRows(INCIDENTS.map((one, i) => (i === 0 ? { ...one, revision: 2 } : one)));
    const row = after.findIndex(({ headings }) => headings.some(({ revision }) => revision === 2));
    expect(refuseWhole(COUNTS, exchanged(after, [row], ROWS))).toBeUndefined();
  });

  it.each<[string, Exchanged, Partial<typeof COUNTS>, string]>([
    ['where a record is headed twice', { ...whole(ROWS), stay: sumsOf(ROWS).slice(0, 1) }, {}, 'an incident is headed in two rows'],
    ['where the manifest counts one more record', whole(ROWS), { incidents: 201 }, 'the manifest counts other incidents'],
    ['where the manifest counts one address less', whole(ROWS), { siteKeys: 199 }, 'the manifest counts other addresses'],
  ])('but not %s', (_, all, counts, detail) => {
    expect(refuseWhole({ ...COUNTS, ...counts }, all)?.detail).toBe(detail);
  });

  it('but not where a changed record comes in one of its two rows', () => {
    const sites = [1, 2, 3, 4, 5, 6].map((n) => ({ ...incident(0).shops[0]!.sites![0]!, host: `two-${n}.example` }));
    const two = incident(300, { shops: [{ ...incident(300).shops[0]!, sites }] });
    const before = compileRows([...INCIDENTS, two]);
    const after = compileRows([...INCIDENTS, { ...two, revision: 2 }]);
    const holders = after.filter((row) => row.incidents.some(({ id }) => id === two.id)).map(({ n }) => n);
    expect(holders.length).toBeGreaterThan(1);
    const counts = { incidents: 201, siteKeys: 206 };
    const headed = after.findIndex((row) => row.headings.some(({ id }) => id === two.id));
    const other = holders.filter((n) => n !== headed);
    const refusal = (numbers: number[]) => refuseWhole(counts, exchanged(after, numbers, before))?.detail;
    expect(refusal([headed])).toBe('a row of a changed incident is missing');
    expect(refusal(other)).toBe('an incident is in two rows in two revisions');
    expect(refusal(holders)).toBeUndefined();
  });
});
