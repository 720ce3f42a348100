import { describe, expect, it } from 'vitest';
import type { HibpRecord } from '../../../scripts/hibp/hibp-schema';
import { renewSnapshot } from '../../../scripts/hibp/renew-snapshot';
import { printSnapshot } from '../../../scripts/lists/print-snapshot';
import { MAX_REMOVED_SHARE } from '../../../scripts/lists/refuse-shrinkage';
import { aBreach, anApiBreach, someLists } from '../../support/a-breach';

const many = (count: number, from = 0): HibpRecord[] =>
  Array.from({ length: count }, (_, n) => aBreach({ Name: `Shop${String(n + from).padStart(4, '0')}` }));

function renew(current: HibpRecord[], incoming: HibpRecord[], allowShrink = false) {
  return renewSnapshot({ records: current, lists: someLists() }, JSON.stringify(incoming), allowShrink);
}

describe('a renewal of the snapshot', () => {
  it('says what it adds, changes and removes', () => {
    const current = many(200);
    const incoming = [
      ...many(198, 1).map((record, n) => (n === 0 ? { ...record, PwnCount: 7, ModifiedDate: '2026-01-01' } : record)),
      ...many(2, 500),
    ];
    const renewal = renew(current, incoming);
    expect(renewal.report).toEqual([
      '200 records → 200',
      'added 2: Shop0500 (tea-shop.com), Shop0501 (tea-shop.com)',
      'changed 1: Shop0001 (ModifiedDate, PwnCount)',
      'removed 2: Shop0000, Shop0199',
    ]);
    expect(renewal).toMatchObject({ text: printSnapshot(incoming) });
  });

  it('with the same list gives the same bytes', () => {
    expect(renew(many(3), many(3).reverse())).toMatchObject({
      text: printSnapshot(many(3)),
      report: ['3 records → 3', 'added 0', 'changed 0', 'removed 0'],
    });
  });

  it.each([
    [1, false, false],
    [2, false, false],
    [3, false, true],
    [3, true, false],
  ])('that removes %i of 200 (allowed to shrink: %s) is refused: %s', (removed, allowShrink, refused) => {
    expect(MAX_REMOVED_SHARE).toBe(0.01);
    expect('refused' in renew(many(200), many(200 - removed), allowShrink)).toBe(refused);
  });

  it('is refused for removals even when as many are added', () => {
    expect(renew(many(200), many(200, 100))).toMatchObject({
      refused: '100 records would disappear, more than 1 % of 200; if that is right, add --allow-shrink',
    });
  });

  it('is refused when it forgets flags', () => {
    expect(renew([aBreach({ Flags: ['fabricated'] })], [aBreach({ Flags: null })])).toMatchObject({
      refused: expect.stringContaining('1 records would lose their flags (TeaShop'),
    });
  });

  it('may fill in flags that were not known', () => {
    expect(renew([aBreach({ Flags: null })], [aBreach()])).toMatchObject({
      report: ['1 records → 1', 'added 0', 'changed 1: TeaShop (Flags)', 'removed 0'],
    });
  });

  it('is refused with the names of data classes that have no mapping', () => {
    expect(renew([aBreach()], [aBreach({ DataClasses: ['Tea leaves', 'Passwords', 'Biscuits'] })])).toMatchObject({
      refused: 'data/hibp/data-classes.json does not know these data classes: "Biscuits", "Tea leaves"',
    });
  });

  it('reads the public API', () => {
    const renewal = renewSnapshot({ records: [aBreach()], lists: someLists() }, JSON.stringify([anApiBreach()]), false);
    expect(renewal).toMatchObject({ text: printSnapshot([aBreach()]) });
  });
});
