import { describe, expect, it, test } from 'vitest';
import { listName } from '../../../core/incident/list-name';
import { foundBy } from '../../../core/search/found-by';
import { prepareSearch } from '../../../core/search/search';
import { searchNames } from '../../../core/search/search-names';
import { compileRows } from '../../../scripts/data/compile-rows';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { anIncident, aShop, siteRule } from '../../support/an-incident';

const muji = anIncident({
  operator: { ja: '良品計画', en: 'Ryohin Keikaku' },
  shops: [
    { ...aShop('muji', [siteRule('shop.muji.example')]), name: { ja: '無印良品', en: 'MUJI online' }, aliases: ['むじるしりょうひん'] },
  ],
});

describe('a record says by which name it was found', () => {
  it.each([
    ['muji', { ja: 'MUJI online' }],
    ['無印', { en: '無印良品' }],
    ['むじるし', { ja: 'むじるしりょうひん', en: 'むじるしりょうひん' }],
    ['mujirushi', { ja: 'むじるしりょうひん', en: 'むじるしりょうひん' }],
    ['muji.example', { ja: 'shop.muji.example', en: 'shop.muji.example' }],
    ['良品計画', { ja: '良品計画', en: '良品計画' }],
    ['無印両品', { en: '無印良品' }],
    ['むじるしりょうはん', { ja: 'むじるしりょうひん', en: 'むじるしりょうひん' }],
    ['something else', {}],
  ])('%s: %j', (text, by) => expect(foundBy(text, muji)).toEqual(by));
});

test('each hit over the whole dataset shows a name that was found, or says it', () => {
  const incidents = loadIncidents(process.cwd());
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const { find, near } = prepareSearch(compileRows(incidents).flatMap(({ headings }) => headings));
  const texts = ['コープ', 'coop', 'ユニクル', 'UNIQRO', 'いとうえん', 'game', 'hirakawaya', 'ビッグカメラ', '二輪館', 'e', 'ま', 'し'];
  const every = incidents.flatMap((incident, n) => (n % 12 === 0 && !incident.discreet ? searchNames(incident) : []));
  const without: string[] = [];
  let said = 0;
  for (const text of [...texts, ...every]) {
    const hits = find(text);
    for (const { id } of hits.length > 0 ? hits : near(text).map(({ of }) => of)) {
      const incident = byId.get(id)!;
      const by = foundBy(text, incident);
      for (const language of ['ja', 'en'] as const) {
        const shown = listName(incident)[language];
        const alone = anIncident({ shops: [{ ...aShop('one'), name: { ja: by[language] ?? shown, en: by[language] ?? shown } }] });
        if (by[language] !== undefined) said++;
        // Whoever has only that name is found by the text as well.
        const search = prepareSearch(compileRows([alone]).flatMap(({ headings }) => headings));
        if (search.find(text).length === 0 && search.near(text).length === 0) without.push(`${text}: ${id}`);
      }
    }
  }
  expect(without).toEqual([]);
  expect(said).toBeGreaterThan(100);
}, 60_000);
