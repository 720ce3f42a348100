import { expect, it } from 'vitest';
import { countRemembered, isAnythingTold } from '../../../core/preferences/count-remembered';

it('every incident is counted once, under the most that is remembered of it', () => {
  const counts = countRemembered({
    incidents: [
      ['told-2026', { dismissedRevision: 1 }],
      ['dismissed-2026', { dismissedRevision: 1 }],
      ['badge-2026', { shownRevision: 1, sessions: 2 }],
      ['again-2026', {}],
    ],
    answers: [
      ['told-2026', { done: ['a'] }],
      ['taken-back-2026', { touch: { shop: {} }, done: [] }],
    ],
    seen: [
      ['told-2026', 'active'],
      ['badge-2026', 'active'],
      ['popup-2026', 'active'],
    ],
  });
  expect(counts).toEqual({ told: 1, dismissed: 1, shown: 4 });
});

it.each([
  [{}, false],
  [{ touch: { shop: {} }, done: [] }, false],
  [{ touch: { shop: { bought: 'no' } } }, true],
  [{ done: ['a'] }, true],
  [{ settled: { shop: 1 } }, true],
] as const)('%j says something: %s', (told, says) =>
  expect(isAnythingTold(structuredClone(told) as Parameters<typeof isAnythingTold>[0])).toBe(says),
);
