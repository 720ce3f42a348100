import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSiteFilter, filterSlot, mayHold } from '../../../core/matching/site-filter';
import { siteHashes } from '../../../core/matching/site-hash';
import { STORED } from '../../support/budgets';

const holds = (buckets: Record<string, unknown>, key: string) => {
  const { bucket, code } = filterSlot(key);
  return mayHold(buckets[bucket], code);
};

describe('the site filter', () => {
  it('finds every key that was put in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.domain(), fc.string()), { maxLength: 200 }), (keys) => {
        const buckets = buildSiteFilter([siteHashes(keys)]);
        for (const key of keys) expect(holds(buckets, key)).toBe(true);
      }),
    );
  });

  // A filter that another version wrote is read until the next refresh: whoever changes these must have it rebuilt.
  it.each([
    ['nagi.example', { bucket: 'f1296', code: 'kj`h' }],
    ['mall.example/shop', { bucket: 'f2068', code: 'AU=h' }],
    ['www.rakuten.co.jp/kumo', { bucket: 'f154', code: '?Y>S' }],
  ])('files %s where every version looks for it', (key, slot) => expect(filterSlot(key)).toEqual(slot));

  it.each([undefined, null, 0, {}, ['abcd']])('counts a bucket that is %j as perhaps', (bucket) =>
    expect(mayHold(bucket, filterSlot('nagi.example').code)).toBe(true),
  );

  it('counts an empty bucket as surely not', () => expect(mayHold('', filterSlot('nagi.example').code)).toBe(false));

  it('compares whole codes, not codes that lie across two', () => {
    expect(mayHold('0abc1def', 'abc1')).toBe(false);
    expect(mayHold('0abc1def', '1def')).toBe(true);
  });

  it('writes every bucket, empty ones too, so that an absent one means not yet written', () => {
    const buckets = buildSiteFilter([]);
    expect(Object.keys(buckets)).toHaveLength(4096);
    expect(Object.values(buckets).every((bucket) => bucket === '')).toBe(true);
    expect(Object.keys(buckets)).toContain(filterSlot('nagi.example').bucket);
  });

  it('a million keys fit well under the 10 MB of storage.local, and few others pass', () => {
    function* keys() {
      for (let i = 0; i < 1_000_000; i++) yield `shop-${i}.example`;
    }
    const buckets = buildSiteFilter([siteHashes([...keys()])]);
    expect(JSON.stringify(buildSiteFilter([])).length).toBeLessThanOrEqual(STORED.filterEmpty);
    expect(Object.values(buckets).join('').length).toBe(1_000_000 * STORED.filterPerSiteKey);
    let wrong = 0;
    for (let i = 0; i < 200_000; i++) if (holds(buckets, `other-${i}.example`)) wrong += 1;
    // About 244 of 16.8 million codes a bucket: one in 64,000 or so; 200,000 tries give about three.
    expect(wrong).toBeLessThan(20);
    for (let i = 0; i < 1_000_000; i += 997) expect(holds(buckets, `shop-${i}.example`)).toBe(true);
  });
});
