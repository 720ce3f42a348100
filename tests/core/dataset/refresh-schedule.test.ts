import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastSequence,
  MAX_WAIT_MS,
  mayRefreshAutomatically,
  seemsHeldBack,
  untilFirstRefresh,
  untilNextRefresh,
} from '../../../core/dataset/refresh-schedule';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const HOUR = 3_600_000;
const random = fc.double({ min: 0, max: 0.999, noNaN: true });
const ago = (hours: number) => new Date(NOW - hours * HOUR).toISOString();

describe('the first refresh, where no alarm is set', () => {
  it.each([
    ['never asked: within the hour, not at once', {}, 5 / 60, 1],
    ['asked an hour ago: about a day after that', { attempted: ago(1), failures: 0 }, 21, 25],
    ['asked a week ago: in a minute', { attempted: ago(168), failures: 0 }, 1 / 60, 1 / 60],
    ['failed just now: in about half an hour', { attempted: ago(0), failures: 1 }, 0.37, 0.63],
    ['failed twice: in about an hour', { attempted: ago(0), failures: 2 }, 0.75, 1.25],
    ['failed a hundred times: in about a day, not in a year', { attempted: ago(0), failures: 100 }, 16, 26],
    ['the clock was set back since: as if never asked', { attempted: ago(-1000), failures: 0 }, 5 / 60, 1],
    ['the stamp is nonsense: as if never asked', { attempted: 'yesterday' }, 5 / 60, 1],
  ])('%s', (_, last, least, most) => {
    for (const random of [0, 0.5, 0.999]) {
      const hours = untilFirstRefresh(last, NOW, random) / HOUR;
      expect(hours).toBeGreaterThanOrEqual(least - 1e-9);
      expect(hours).toBeLessThanOrEqual(most + 1e-9);
    }
  });

  it('is never sooner than in a minute and never later than any wait, whatever is remembered', () => {
    const last = fc.record({ attempted: fc.option(fc.string(), { nil: ago(3) }), failures: fc.nat() }, { requiredKeys: [] });
    fc.assert(
      fc.property(last, random, (one, chance) => {
        const wait = untilFirstRefresh({ ...one }, NOW, chance);
        expect(wait).toBeGreaterThanOrEqual(60_000);
        expect(wait).toBeLessThanOrEqual(MAX_WAIT_MS);
      }),
    );
  });
});

describe('the next refresh', () => {
  it.each([
    ['done', 0, 22, 26],
    ['unwanted', 0, 22, 26],
    ['offline', 0, 0.75, 1.25],
    ['begun', 0, 3, 5],
    ['failed', 1, 0.37, 0.63],
    ['failed', 2, 0.75, 1.25],
    ['failed', 100, 16, 26],
    ['failed', 0, 0.37, 0.63],
  ] as const)('after one that is %s, %d failures in a row: between %d and %d hours', (end, failures, least, most) => {
    for (const chance of [0, 0.5, 0.999]) {
      const hours = untilNextRefresh(end, failures, chance) / HOUR;
      expect(hours).toBeGreaterThanOrEqual(least);
      expect(hours).toBeLessThanOrEqual(most);
    }
  });

  it('is never sooner than in twenty minutes, however the one before ended and whatever is remembered of it', () => {
    fc.assert(
      fc.property(fc.constantFrom('begun', 'done', 'failed', 'unwanted', 'offline'), fc.nat(), random, (end, failures, chance) => {
        const wait = untilNextRefresh(end, failures, chance);
        expect(wait).toBeGreaterThanOrEqual(20 * 60_000);
        expect(wait).toBeLessThanOrEqual(MAX_WAIT_MS);
      }),
    );
  });
});

describe('whether it may begin', () => {
  it.each([
    [true, true, true, false, 'yes'],
    [false, true, true, false, 'unwanted'],
    [true, false, true, false, 'unwanted'],
    [true, true, false, false, 'offline'],
    [true, true, true, true, 'unwanted'],
    [true, false, false, false, 'unwanted'],
  ])('feed %s, wanted %s, online %s, saving data %s: %s', (hasFeed, wanted, online, saveData, may) => {
    expect(mayRefreshAutomatically({ hasFeed, wanted, online, saveData, hasAccess: true })).toBe(may);
    expect(mayRefreshAutomatically({ hasFeed, wanted, online, saveData, hasAccess: false })).toBe('unwanted');
  });
});

describe('the sequence that nothing may be below', () => {
  const latest = { sequence: 40, signedBy: ['a', 'b'] };
  it.each([
    ['of a key that is ours', { latest }, ['b', 'c'], 40],
    ['of keys that were given up', { latest }, ['c'], 0],
    ['where nothing was ever taken', {}, ['a'], 0],
  ])('%s', (_, last, keys, least) => expect(leastSequence(last, keys)).toBe(least));
});

describe('a feed that goes on answering', () => {
  it.each([
    [0, 0, false],
    [37, 0, false],
    [38, 0, true],
    // It was not asked for a month: nobody can know what it would have said.
    [50, 30, false],
    // Signed for 60 days, so that this is told long before it is refused.
    [59, 1, true],
  ])('with a dataset %i days old, asked %i days ago, seems held back: %s', (published, succeeded, held) =>
    expect(seemsHeldBack(published, succeeded)).toBe(held),
  );
});
