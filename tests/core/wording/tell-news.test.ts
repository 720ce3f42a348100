import { describe, expect, it } from 'vitest';
import type { Heading } from '../../../core/dataset/format';
import { tellNews } from '../../../core/wording/tell-news';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { compileRows } from '../../../scripts/data/compile-rows';
import { incidentAt } from '../../support/an-incident';

const since = (state: 'withdrawn' | 'corrected') =>
  ({ state, stateSince: { date: '2026-11-21', reason: { ja: '理由です。', en: 'The reason.' } } }) as const;
const [plain, changed, withdrawn] = compileRows([
  incidentAt('a.example', { disclosed: '2026-11' }),
  incidentAt('b.example', since('corrected')),
  incidentAt('c.example', since('withdrawn')),
]).flatMap(({ headings }) => headings) as [Heading, Heading, Heading];

describe('the news', () => {
  it('says of a disclosure when it was', () =>
    expect(tellNews({ disclosed: [plain], changed: [] }, en)).toEqual({
      disclosed: [{ id: plain.id, key: 'a.example', name: 'Shop a-example', when: 'November 2026' }],
      changed: [],
    }));

  it('says of a change what became of the record, and since when', () => {
    const when = (words: typeof en | typeof ja) =>
      tellNews({ disclosed: [], changed: [changed, withdrawn] }, words).changed.map((one) => one.when);
    expect(when(en)).toEqual(['Corrected · 21 November 2026', 'Withdrawn · 21 November 2026']);
    expect(when(ja)).toEqual(['訂正済み · 2026年11月21日', '取り下げ · 2026年11月21日']);
  });
});
