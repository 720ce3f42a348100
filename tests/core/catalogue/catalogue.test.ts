import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CatalogueEntry, catalogueEntry } from '../../../core/catalogue/entry';
import { writeCatalogueFile } from '../../../core/catalogue/export';
import { type CatalogueView, entriesOf, readView, SORTS, writeView } from '../../../core/catalogue/view';
import { countYears, totalOf } from '../../../core/catalogue/years';
import { STAKES } from '../../../core/incident/data-class';
import { LEVELS } from '../../../core/incident/level';
import { CAUSES, type Incident } from '../../../core/incident/schema';
import { STATES } from '../../../core/incident/state';
import { tellChanges } from '../../../core/wording/tell-changes';
import { tellEntry } from '../../../core/wording/tell-entry';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { hoshiIncident as anIncident } from '../../support/hoshi-incident';

const moment = { today: '2026-04-01', published: '2026-04-01' };
const shopNamed = (name: string): Incident['shops'] => [{ key: 'shop', name: { ja: name, en: name }, category: 'general', status: 'open' }];
const entry = (changed: Partial<Incident>): CatalogueEntry => catalogueEntry(anIncident(changed), moment)!;
const reason = { ja: '誤りでした。', en: 'It was wrong.' };

const cards = entry({ id: 'cards-2026', shops: shopNamed('カード') });
const mail = entry({
  id: 'mail-2024',
  shops: shopNamed('メール'),
  disclosed: '2024',
  cause: 'misdirected-mail',
  exposures: [{ who: 'mail-recipients', data: ['email'], people: { n: 49, is: 'about' } }],
});
const staff = entry({
  id: 'staff-2025',
  disclosed: '2025-05',
  exposures: [
    { who: 'employees', data: ['password'] },
    { who: 'buyers', data: ['address'], people: 20 },
  ],
});
const wrong = entry({ id: 'wrong-2025', disclosed: '2025-01-01', state: 'withdrawn', stateSince: { date: '2025-02-01', reason } });
const discreet = entry({ id: 'quiet-2026', shops: shopNamed('ひみつ'), discreet: true });
const { disclosed: _, ...undated } = anIncident({
  id: 'undated-2026',
  sources: [{ url: 'https://a.example/', kind: 'official', language: 'ja' }],
});
const sometime = catalogueEntry(undated, moment)!;
const all = [mail, wrong, cards, discreet, sometime, staff];
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
    ['a year', { year: '2025' }, ['staff-2025', 'wrong-2025']],
    ['no known year', { year: 'unknown' }, ['undated-2026']],
    ['a cause', { cause: 'misdirected-mail' }, ['mail-2024']],
    ['what leaked of shoppers, not of employees', { leaked: 'account' }, []],
    ['what leaked', { leaked: 'identity' }, ['staff-2025']],
    ['withdrawn', { state: 'withdrawn' }, ['wrong-2025']],
    ['a level', { level: 'none' }, ['wrong-2025']],
    ['a search finds what is discreet', { text: 'ヒミツ' }, ['quiet-2026']],
    ['a search by part of a name', { text: 'ﾒｰ' }, ['mail-2024']],
    ['a search for what is not there', { text: 'nowhere' }, []],
  ])('%s', (_, view, expected) => {
    expect(ids(view)).toEqual(expected);
  });

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
    (params) => {
      expect(writeView(readView(params))).toEqual([]);
    },
  );
});

describe('incidents per year', () => {
  test('are counted once each, empty years too; what was withdrawn is no incident', () => {
    const { years, undated } = countYears([cards, mail, wrong, sometime]);
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(years.map(totalOf)).toEqual([1, 0, 1]);
    expect(years[2]?.money).toBe(1);
    expect(undated).toBe(1);
  });

  test('of nothing are nothing', () => {
    expect(countYears([])).toEqual({ years: [], undated: 0 });
  });
});

test('a withdrawn record’s line repeats nothing of what it claimed', () => {
  const line = tellEntry(wrong, en);
  expect(line).toMatchObject({ levelWord: 'Withdrawn' });
  expect([line.leaked, line.cause, line.figures]).toEqual([undefined, undefined, undefined]);
});

test('corrections and withdrawals carry date and reason; discreet ones are not listed', () => {
  const hidden = entry({ id: 'hidden-2025', discreet: true, state: 'withdrawn', stateSince: { date: '2026-02-01', reason } });
  expect(tellChanges([cards, wrong, hidden], ja)).toEqual([
    { id: 'wrong-2025', name: '星の店', state: '取り下げ', when: '2025年2月1日', reason: '誤りでした。' },
  ]);
});

test.each([
  ['our own records', [cards], ['Misemori contributors, CC BY 4.0']],
  [
    'records with some of Have I Been Pwned',
    [cards, entry({ announcedBy: 'hibp' })],
    ['Misemori contributors, CC BY 4.0', 'Have I Been Pwned (https://haveibeenpwned.com/), CC BY 4.0'],
  ],
])('an export of %s carries its credit', (_, entries, credit) => {
  const file = JSON.parse(writeCatalogueFile(entries, '2026-04-01T00:00:00Z', '#/'));
  expect(file.credit).toEqual(credit);
  expect(file.incidents).toHaveLength(entries.length);
});
