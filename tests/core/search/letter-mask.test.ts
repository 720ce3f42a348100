import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost, maskOf, maskWanted } from '../../../core/search/letter-mask';
import { slipCost } from '../../../core/search/slip-cost';

test('a mask never hides a name: what it takes a slip to cost is no more than it does', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'さくらざぐabz平川河屋館にりんかん2々鑢'), maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (typed, name) => {
      const { whole, beginning } = slipCost(typed, name, 90, false);
      expect(leastCost(maskWanted(typed), ...maskOf(name))).toBeLessThanOrEqual(Math.min(whole, beginning));
    }),
    { numRuns: 2000 },
  );
});

test('and spares most: letters that a name has not are missed', () => {
  const cost = (typed: string, name: string) => leastCost(maskWanted(typed), ...maskOf(name));
  expect([cost('さくら', 'たけや'), cost('平田屋', '平川屋'), cost('さくら', '桜')]).toEqual([6, 3, 0]);
});
