import { describe, expect, it } from 'vitest';
import type { Level } from '../../../core/incident/level';
import type { State } from '../../../core/incident/state';
import { tellLevel } from '../../../core/wording/tell-level';
import { en } from '../../../locales/en';

describe('the word beside a mark', () => {
  it.each<[Level, State, string]>([
    ['alert', 'active', 'Needs action'],
    ['caution', 'corrected', 'Be careful'],
    ['record', 'active', 'On record'],
    ['none', 'cleared', 'No leak found'],
    ['none', 'withdrawn', 'Withdrawn'],
    // How a record ended is told whatever level somebody still holds of it.
    ['alert', 'withdrawn', 'Withdrawn'],
    ['none', 'active', ''],
  ])('%s, %s: "%s"', (level, state, word) => expect(tellLevel(level, state, en)).toBe(word));
});
