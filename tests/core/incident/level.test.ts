import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast, highest, LEVELS, lower } from '../../../core/incident/level';

const level = fc.constantFrom(...LEVELS);

test('levels rise from silence to alert', () => {
  expect(LEVELS).toEqual(['none', 'record', 'caution', 'alert']);
});

test('the lower of two is one of them, and the other is at least as high', () => {
  fc.assert(
    fc.property(level, level, (a, b) => {
      expect([a, b]).toContain(lower(a, b));
      expect(lower(a, b)).toBe(lower(b, a));
      expect(atLeast(a, lower(a, b)) && atLeast(b, lower(a, b))).toBe(true);
    }),
  );
});

test('the highest of some is one of them, and at least as high as each', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1 }), (levels) => {
      expect(levels).toContain(highest(levels));
      expect(levels.every((one) => atLeast(highest(levels), one))).toBe(true);
    }),
  );
  expect(highest([])).toBe('none');
});

test('of two levels, one at least is at least the other', () => {
  fc.assert(fc.property(level, level, (a, b) => void expect(atLeast(a, b) ? true : atLeast(b, a)).toBe(true)));
  expect([atLeast('caution', 'alert'), atLeast('alert', 'caution'), atLeast('record', 'record')]).toEqual([false, true, true]);
});
