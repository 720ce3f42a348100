import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalogueEntry } from '../../../core/catalogue/entry';
import { type CatalogueView, entriesOf, readView, SORTS, writeView } from '../../../core/catalogue/view';
import { STAKES } from '../../../core/incident/data-class';
import { LEVELS } from '../../../core/incident/level';
import { STATES } from '../../../core/incident/state';
import { CAUSES } from '../../../core/incident/vocabulary';
import { prepareSearch } from '../../../core/search/search';
import { compileRows } from '../../../scripts/data/compile-rows';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { ENTRIES, MOMENT } from '../../support/catalogue-entries';

const { cards, mail, staff, wrong, discreet, undated } = ENTRIES;
const all = [mail, wrong, cards, discreet, undated, staff];
const ids = (view: CatalogueView) => entriesOf(view, all).map(({ id }) => id);

describe('a view of the catalogue', () => {
  test.each<[string, CatalogueView, string[]]>([
    [
      'the plain list: newest first, undated last, nothing discreet',
      {},
      ['cards-2026', 'staff-2025', 'wrong-2025', 'mail-2024', 'undated-2026'],
    ],
    ['oldest first', { sort: 'oldest' }, ['mail-2024', 'wrong-2025', 'staff-2025', 'cards-2026', 'undated-2026']],
    ['by people', { sort: 'people', state: 'active' }, ['mail-2024', 'staff-2025', 'cards-2026', 'undated-2026']],
    ['by name', { sort: 'name' }, ['cards-2026', 'mail-2024', 'staff-2025', 'undated-2026', 'wrong-2025']],
    ['a year', { year: '2025' }, ['staff-2025', 'wrong-2025']],
    ['no known year', { year: 'unknown' }, ['undated-2026']],
    ['a cause', { cause: 'misdirected-mail' }, ['mail-2024']],
    ['what leaked of shoppers, not of employees', { leaked: 'account' }, []],
    ['what leaked', { leaked: 'identity' }, ['staff-2025']],
    ['withdrawn', { state: 'withdrawn' }, ['wrong-2025']],
    ['a level', { level: 'none' }, ['wrong-2025']],
    ['a text finds what is discreet by the beginning of its name', { text: 'ヒミツ' }, ['quiet-2026']],
    ['a text finds what is discreet in romaji, too', { text: 'himi' }, ['quiet-2026']],
    ['two letters are too few for what is discreet', { text: 'ひみ' }, []],
    ['a part from the middle never finds what is discreet', { text: 'みつ' }, []],
    ['a part of a name', { text: 'ﾒｰ' }, ['mail-2024']],
    ['a part from the middle', { text: 'ール' }, ['mail-2024']],
    [
      'the order stays the one that was chosen, whatever fits best',
      { text: 'hoshi', sort: 'oldest' },
      ['wrong-2025', 'staff-2025', 'undated-2026'],
    ],
    ['a text that is not there', { text: 'nowhere' }, []],
    ['a text with nothing to search by is none', { text: '！' }, ['cards-2026', 'staff-2025', 'wrong-2025', 'mail-2024', 'undated-2026']],
  ])('%s', (_, view, expected) => expect(ids(view)).toEqual(expected));

  const one = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const views = fc.record({
    text: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined }),
    year: one('2024', '2026', 'unknown'),
    cause: one(...CAUSES),
    leaked: one(...STAKES),
    level: one(...LEVELS),
    state: one(...STATES),
    sort: one(...SORTS.slice(1)),
  });

  test('is the same after it was written into an address and read again', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(Object.fromEntries(writeView(view)))).toEqual(view);
      }),
    );
  });

  test('never shows a discreet site unless something is searched for, and sorting loses nothing', () => {
    fc.assert(
      fc.property(views, ({ text: _, ...view }) => {
        const shown = entriesOf(view, all);
        expect(shown.some((entry) => entry.discreet)).toBe(false);
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });

  test.each([{ year: '20' }, { sort: 'random' }, { cause: '<script>' }, { level: 'panic' }, { text: 'x'.repeat(300) }])(
    'ignores what it does not know: %j',
    (params) => expect(writeView(readView(params))).toEqual([]),
  );
});

describe('the catalogue and the popup have one search', () => {
  const incidents = loadIncidents(process.cwd());
  const entries = incidents.flatMap((incident) => catalogueEntry(incident, MOMENT) ?? []);
  const listed = new Set(entries.map(({ id }) => id));
  const { find } = prepareSearch(compileRows(incidents).flatMap(({ headings }) => headings));

  it('there are discreet records among them', () => expect(entries.filter((entry) => entry.discreet).length).toBeGreaterThan(9));

  // The popup tells twenty at the most: what it tells is in the catalogue's answer, and where it tells fewer, it is the whole of it.
  it.each(['a', 'x', 'e.', 'co', 'adu', 'friend', 'さ', '花', 'hana', 'ledger', 'www', 'dating', 'ticket'])('for "%s"', (text) => {
    const inPopup = find(text);
    const inCatalogue = new Set(entriesOf({ text }, entries).map(({ id }) => id));
    for (const { id } of inPopup) if (listed.has(id)) expect(inCatalogue).toContain(id);
    if (inPopup.length < 20) expect(inCatalogue.size).toBe(inPopup.filter(({ id }) => listed.has(id)).length);
  });

  it('one letter lists nothing discreet', () => {
    expect(entriesOf({ text: 'a' }, entries).filter((entry) => entry.discreet)).toEqual([]);
  });
});
