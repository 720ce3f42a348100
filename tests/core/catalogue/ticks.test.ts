import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksUpTo } from '../../../core/catalogue/ticks';

describe('the marks of an axis of counts', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [2, [0, 1, 2]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [26, [0, 10, 20, 30]],
    [100, [0, 20, 40, 60, 80, 100]],
    [600, [0, 200, 400, 600]],
    [1300, [0, 500, 1000, 1500]],
    [2840, [0, 1000, 2000, 3000]],
    [213, [0, 50, 100, 150, 200, 250]],
  ])('up to %i are %j', (most, ticks) => expect(ticksUpTo(most)).toEqual(ticks));

  it('are whole, equally far apart, round, few, and reach the largest count by less than one step', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (most) => {
        const ticks = ticksUpTo(most);
        const [first, step = 0] = ticks;
        const top = ticks.at(-1) ?? 0;
        expect(first).toBe(0);
        expect(String(step)).toMatch(/^[125]0*$/);
        expect(ticks).toEqual(ticks.map((_, i) => i * step));
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(top).toBeGreaterThanOrEqual(most);
        expect(top - step).toBeLessThan(Math.max(1, most));
      }),
    );
  });
});
