import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Advice } from '../../../core/verdict/advice';
import { stepKey, tickFor } from '../../../core/verdict/step-key';

const step = (id: Advice['id'], covers?: Advice['covers']): Advice => ({ id, kind: 'do', ...(covers && { covers }) });

describe('a tick', () => {
  it.each<[string, Advice, Advice, boolean]>([
    ['stands while the step asks the same', step('birth-date'), step('birth-date'), true],
    ['is of that step alone', step('birth-date'), step('misdirected'), false],
    [
      'falls when statements are asked for from an earlier day',
      step('card-statements', { from: '2021-06-28' }),
      step('card-statements', { from: '2020' }),
      false,
    ],
    [
      'stands when they are asked for from a later day',
      step('card-statements', { from: '2020' }),
      step('card-statements', { from: '2021-06-28' }),
      true,
    ],
    ['falls when the first day is not known any more', step('card-statements', { from: '2020' }), step('card-statements-all', {}), false],
    ['stands when a first day becomes known', step('card-statements-all', {}), step('card-statements', { from: '2020' }), true],
    [
      'stands when the day has gone out of the statements’ reach',
      step('card-statements', { from: '2020' }),
      step('card-statements-all', { from: '2020' }),
      true,
    ],
    ['falls when cards of later days leaked, too', step('card-reissue', { to: '2024' }), step('card-reissue', { to: '2025' }), false],
    ['stands when the shop no longer bears the fee', step('card-reissue-free', { to: '2024' }), step('card-reissue', { to: '2024' }), true],
    [
      'falls when another shop lost passwords, too',
      step('password-here', { shops: ['a'] }),
      step('password-here', { shops: ['b', 'a'] }),
      false,
    ],
    ['stands when one shop is left out', step('password-here', { shops: ['b', 'a'] }), step('password-here', { shops: ['a'] }), true],
  ])('%s', (_, ticked, now, stands) => {
    const key = stepKey(ticked);
    expect(tickFor(now, ['other', key])).toBe(stands ? key : undefined);
  });

  it('is known by its own key before any other', () => {
    const now = step('card-statements', { from: '2021' });
    expect(tickFor(now, ['card-statements 2020..', stepKey(now)])).toBe(stepKey(now));
  });

  it('of something else never counts, whatever was stored', () => {
    fc.assert(
      fc.property(fc.string(), (stored) => {
        fc.pre(stored !== 'birth-date');
        expect(tickFor(step('birth-date'), [stored])).toBeUndefined();
      }),
    );
  });
});
