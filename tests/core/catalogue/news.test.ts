import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../core/catalogue/news';
import { compileRows } from '../../../scripts/data/compile-rows';
import { incidentAt } from '../../support/an-incident';

const since = (state: 'withdrawn' | 'cleared' | 'corrected', date: string) =>
  ({ state, stateSince: { date, reason: { ja: '理由です。', en: 'The reason.' } } }) as const;

const headings = compileRows([
  incidentAt('a.example', { disclosed: '2026-03-05' }),
  incidentAt('month.example', { disclosed: '2026-11' }),
  incidentAt('same-day.example', { disclosed: '2026-11-01' }),
  incidentAt('corrected.example', { disclosed: '2025-01-01', ...since('corrected', '2026-11-03') }),
  incidentAt('withdrawn.example', { disclosed: '2026-11-20', ...since('withdrawn', '2026-11-21') }),
  incidentAt('cleared.example', { disclosed: '2026-09-01', ...since('cleared', '2026-10-01') }),
  incidentAt('hidden.example', { disclosed: '2026-11-22', discreet: true, ...since('corrected', '2026-11-22') }),
  incidentAt('forum.example', { disclosed: '2026-11-22', notAShop: true, ...since('corrected', '2026-11-22') }),
  (({ disclosed: _, ...rest }) => rest)(incidentAt('undated.example')),
]).flatMap((row) => row.headings);

const hosts = (max: number) => {
  const { disclosed, changed } = newsOf(headings, max);
  return [disclosed, changed].map((list) => list.map(({ key }) => key));
};

describe('what is new', () => {
  it('is the newest disclosures that stand, and what was corrected, cleared or withdrawn by the date of that', () =>
    expect(hosts(9)).toEqual([
      // A month may be its first day; records of one day stand by their id.
      ['month.example', 'same-day.example', 'a.example', 'corrected.example'],
      ['withdrawn.example', 'corrected.example', 'cleared.example'],
    ]));

  it('is no longer than it was asked to be', () => expect(hosts(1)).toEqual([['month.example'], ['withdrawn.example']]));
});
