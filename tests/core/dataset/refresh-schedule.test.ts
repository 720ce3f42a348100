import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRefreshAutomatically, untilNextRefresh } from '../../../core/dataset/refresh-schedule';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW - hours * HOUR).toISOString();

describe('the next refresh that nobody asked for', () => {
  it.each([
    ['never asked: within the hour, not at once', {}, 5 / 60, 1],
    ['asked an hour ago: about a day after that', { attempted: ago(1), failures: 0 }, 21, 25],
    ['asked a week ago: at once', { attempted: ago(168), failures: 0 }, 1 / 60, 1 / 60],
    ['failed just now: in about half an hour', { attempted: ago(0), failures: 1 }, 0.37, 0.63],
    ['failed twice: in about an hour', { attempted: ago(0), failures: 2 }, 0.75, 1.25],
    ['failed a hundred times: in about a day, not in a year', { attempted: ago(0), failures: 100 }, 16, 28],
    ['the clock was set back since: as if never asked', { attempted: ago(-1000), failures: 0 }, 5 / 60, 1],
    ['the stamp is nonsense: as if never asked', { attempted: 'yesterday' }, 5 / 60, 1],
  ])('%s', (_, last, least, most) => {
    for (const random of [0, 0.5, 0.999]) {
      const hours = untilNextRefresh(last, NOW, random) / HOUR;
      expect(hours).toBeGreaterThanOrEqual(least - 1e-9);
      expect(hours).toBeLessThanOrEqual(most + 1e-9);
    }
  });

  it('is never more often than once a minute and never later than 28 hours, whatever is remembered', () => {
    const last = fc.record({ attempted: fc.option(fc.string(), { nil: ago(3) }), failures: fc.nat() }, { requiredKeys: [] });
    fc.assert(
      fc.property(last, fc.double({ min: 0, max: 0.999, noNaN: true }), (one, random) => {
        const wait = untilNextRefresh({ ...one }, NOW, random);
        expect(wait).toBeGreaterThanOrEqual(60_000);
        expect(wait).toBeLessThanOrEqual(28 * HOUR);
      }),
    );
  });

  it.each([
    [true, true, true, false, true],
    [false, true, true, false, false],
    [true, false, true, false, false],
    [true, true, false, false, false],
    [true, true, true, true, false],
  ])('feed %s, wanted %s, online %s, saving data %s: %s', (hasFeed, wanted, online, saveData, may) => {
    expect(mayRefreshAutomatically({ hasFeed, wanted, online, saveData })).toBe(may);
  });
});
