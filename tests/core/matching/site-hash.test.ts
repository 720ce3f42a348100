import { describe, expect, it } from 'vitest';
import { siteHash } from '../../../core/matching/site-hash';

describe('the hash of a site key', () => {
  it('is the same today as when the rows were cut', () => {
    // A dataset in the field was cut by this function: whoever changes it must raise DATASET_FORMAT.
    expect(siteHash('nagi.example')).toMatchInlineSnapshot(`
      {
        "code": 15707192,
        "place": 3918210320,
      }
    `);
    expect(siteHash('')).toMatchInlineSnapshot(`
      {
        "code": 4987975,
        "place": 723595804,
      }
    `);
    expect(siteHash('mall.example/shop')).toMatchInlineSnapshot(`
      {
        "code": 4608888,
        "place": 4056958996,
      }
    `);
  });

  it('is two unsigned numbers of 32 and 24 bits', () => {
    for (let i = 0; i < 10_000; i++) {
      const { place, code } = siteHash(`shop-${i}.example`);
      expect(Number.isInteger(place) && place >= 0 && place < 2 ** 32).toBe(true);
      expect(Number.isInteger(code) && code >= 0 && code < 2 ** 24).toBe(true);
    }
  });

  it.each([
    ['the upper bits, which choose the row', (place: number) => place >>> 26],
    ['the lower bits, which choose the bucket', (place: number) => place & 63],
  ])('spreads evenly over %s', (_, part) => {
    const counts = new Array<number>(64).fill(0);
    const keys = 64_000;
    for (let i = 0; i < keys; i++) counts[part(siteHash(`shop-${i}.example`).place)]! += 1;
    const expected = keys / 64;
    const chiSquare = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 63 degrees of freedom: above 110 happens by chance about once in 5,000.
    expect(chiSquare).toBeLessThan(110);
  });

  it('lets the code differ where the place is alike, so that a bucket tells its keys apart', () => {
    const codes = new Set(Array.from({ length: 10_000 }, (_, i) => siteHash(`shop-${i}.example`).code));
    expect(codes.size).toBeGreaterThan(9_980);
  });
});
