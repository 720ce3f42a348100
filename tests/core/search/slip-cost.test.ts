import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { slipCost } from '../../../core/search/slip-cost';

const cost = (typed: string, name: string) => slipCost(typed, name, 8, false).whole;

describe('how far a typed text is from a name, in halves of an edit', () => {
  test.each([
    ['さくら', 'さくら', 0],
    ['ざくら', 'さくら', 1],
    ['さくr', 'さくら', 1],
    ['さこら', 'さくら', 2],
    ['さら', 'さくら', 2],
    ['さくくら', 'さくら', 2],
    ['くさら', 'さくら', 2],
    ['桜', 'さくら', 0],
    ['さくら', '桜', 0],
    ['屋', 'や', 1],
    ['平河屋', '平川屋', 1],
    ['良品', '両品', 1],
    ['平屋', '平川屋', 3],
    ['鑢屋', '平屋', 3],
  ])('%s and %s: %i', (typed, name, far) => expect(cost(typed, name)).toBe(far));

  test.each([
    ['平田屋', '平川屋'],
    ['park24', 'park25'],
    ['ab12', 'ab21'],
  ])('%s is no slip of %s', (typed, name) => expect(cost(typed, name)).toBeGreaterThan(4));

  it('tells the nearest beginning, too', () => expect(slipCost('さこら', 'さくら茶舗', 4, false)).toMatchObject({ beginning: 2 }));

  it('takes only half an edit in a first letter that is anchored', () =>
    expect(['たくら', 'ざくら'].map((typed) => slipCost(typed, 'さくら', 4, true).whole <= 4)).toEqual([false, true]));

  test('is the same both ways, and nothing only where all is the same', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'さくらざぐ平川河屋2'), maxLength: 7 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [there, back] = [cost(a, b), cost(b, a)].map((one) => Math.min(one, 9));
        expect(there).toBe(back);
        if (a === b) expect(there).toBe(0);
      }),
    );
  });
});
