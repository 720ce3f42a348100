import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../core/search/fold';
import { foldedNames, searchNames } from '../../../core/search/search-names';
import { anIncident, aShop, pathRule, siteRule } from '../../support/an-incident';

const tea = aShop('tea', [siteRule('tea.example')], { aliases: ['ティー'] });
const glass = aShop('glass', [pathRule('mall.example', '/glass')]);

describe('an incident is found', () => {
  const names = searchNames(
    anIncident({
      name: { ja: '二つの店', en: 'Two shops' },
      operator: { ja: '運営者', en: 'The Operator' },
      shops: [tea, glass],
    }),
  );
  it.each([
    ['by its own name', '二つの店'],
    ['by that of one of its shops', 'Shop glass'],
    ['by another name of a shop', 'ティー'],
    ['by an address', 'tea.example'],
    ['by the mall where a shop is', 'mall.example'],
    ['by who runs the shops', '運営者'],
  ])('%s', (_, name) => expect(names).toContain(name));
});

it('are carried by a list as search compares them, each once', () => {
  const incident = anIncident({ shops: [{ ...aShop('nagi'), name: { ja: 'ＮＡＧＩ', en: 'Nagi' }, aliases: ['ナギ', 'なぎ'] }] });
  const folded = foldedNames(incident);
  expect(folded).toContain('nagi');
  expect(new Set(folded).size).toBe(folded.length);
  expect(folded).toEqual([...new Set(searchNames(incident).map(foldWords))]);
});
