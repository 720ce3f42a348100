import { expect, it } from 'vitest';
import { LEVELS } from '../../../core/incident/level';
import { dismissedOf, isDismissed } from '../../../core/preferences/dismissed';
import { noticeWorthy } from '../../../core/preferences/notice-policy';
import { DEFAULT_PAGE_PREFERENCES } from '../../../core/preferences/page-preferences';
import type { Verdict } from '../../../core/verdict/verdict';
import { anIncident, recorded } from '../../support/an-incident';

const of = (revision: number, level: (typeof LEVELS)[number] = 'alert'): Verdict => ({
  kind: 'recorded',
  host: 'nagi.example',
  level,
  incidents: [recorded(anIncident({ revision }), level)],
});
const REVISIONS = [undefined, 1, 2, 3];

it('what is dismissed of a verdict is what the in-page badge is silent about for that alone', () => {
  for (const level of LEVELS)
    for (const dismissedRevision of REVISIONS)
      for (const preferences of [DEFAULT_PAGE_PREFERENCES, { ...DEFAULT_PAGE_PREFERENCES, muted: true }]) {
        const verdict = of(2, level);
        const history = dismissedRevision === undefined ? {} : { dismissedRevision };
        const speaks = (one: object) => noticeWorthy(verdict, new Map([['nagi-2026', one]]), 'now', preferences).length > 0;
        const dismissals = new Map(dismissedRevision === undefined ? [] : [['nagi-2026', dismissedRevision] as const]);
        expect(dismissedOf(verdict, dismissals, preferences).length > 0).toBe(speaks({}) && !speaks(history));
      }
});

it('an incident that was corrected since is not dismissed, and another is not either', () => {
  const at = (id: string, revision: number) => isDismissed({ id, revision }, new Map([['a-2026', 2]]));
  expect([at('a-2026', 1), at('a-2026', 2), at('a-2026', 3), at('b-2026', 1)]).toEqual([true, true, false, false]);
});
