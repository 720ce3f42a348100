import { describe, expect, it } from 'vitest';
import type { DatasetPort } from '../../../core/use-cases/ports';
import { readNews } from '../../../core/use-cases/read-news';
import { tellNews } from '../../../core/wording/tell-news';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { compileRows } from '../../../scripts/data/compile-rows';
import { incidentAt } from '../../support/an-incident';

const ended = (state: 'withdrawn' | 'cleared' | 'corrected', date: string) =>
  ({ state, stateSince: { date, reason: { ja: '理由です。', en: 'The reason.' } } }) as const;

const rows = compileRows([
  incidentAt('a.example', { disclosed: '2026-03-05' }),
  incidentAt('b.example', { disclosed: '2026-11' }),
  incidentAt('c.example', { disclosed: '2025-01-01', ...ended('corrected', '2026-11-03') }),
  incidentAt('d.example', { disclosed: '2026-11-20', ...ended('withdrawn', '2026-11-21') }),
  incidentAt('e.example', { disclosed: '2026-09-01', ...ended('cleared', '2026-10-01') }),
  incidentAt('hidden.example', { disclosed: '2026-11-22', discreet: true, ...ended('corrected', '2026-11-22') }),
  incidentAt('forum.example', { disclosed: '2026-11-22', notAShop: true }),
  (({ disclosed: _, ...rest }) => rest)(incidentAt('undated.example')),
]);
const dataset = { headings: async () => rows.flatMap((row) => row.headings) } as unknown as DatasetPort;
const hosts = (headings: readonly { key: string }[]) => headings.map(({ key }) => key);

describe('what is new', () => {
  it('is the newest disclosures that stand, among shops, without the discreet and the undated', async () => {
    expect(hosts((await readNews(dataset, 9)).disclosed)).toEqual(['b.example', 'a.example', 'c.example']);
  });

  it('is what was corrected, cleared or withdrawn, by the date of the change', async () => {
    expect(hosts((await readNews(dataset, 9)).changed)).toEqual(['d.example', 'c.example', 'e.example']);
  });

  it('is no longer than it was asked to be', async () => {
    const { disclosed, changed } = await readNews(dataset, 1);
    expect([hosts(disclosed), hosts(changed)]).toEqual([['b.example'], ['d.example']]);
  });

  it('says what became of a record, and since when', async () => {
    const news = await readNews(dataset, 9);
    expect(tellNews(news, en).changed.map(({ when }) => when)).toEqual([
      'Withdrawn · 21 November 2026',
      'Corrected · 3 November 2026',
      'No leak found · 1 October 2026',
    ]);
    expect(tellNews(news, ja).changed[0]?.when).toBe('取り下げ · 2026年11月21日');
    expect(tellNews(news, en).disclosed[0]?.when).toBe('November 2026');
  });
});
