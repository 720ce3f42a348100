import { expect, it } from 'vitest';
import { LOCALES } from '../../locales';
import { loadIncidents } from '../../scripts/data/load-incidents';

const incidents = loadIncidents(process.cwd());

it.each(['ja', 'en'] as const)('every language, country and part of one that a record speaks of has a word in %s', (language) => {
  const { sourceLanguage, region } = LOCALES[language];
  const languages = incidents.flatMap(({ sources }) => sources.map((source) => source.language.split('-')[0] ?? ''));
  const places = incidents.flatMap(({ exposures, residents = [] }) => [
    ...exposures.flatMap(({ markets = [] }) => markets),
    ...residents.map(({ of }) => of),
  ]);
  expect(languages.length).toBeGreaterThan(1000);
  expect([...new Set(languages)].filter((one) => !(one in sourceLanguage))).toEqual([]);
  expect([...new Set(places)].filter((one) => !(one in region))).toEqual([]);
});

it('the same are named in both languages', () => {
  for (const of of ['sourceLanguage', 'region'] as const) expect(Object.keys(LOCALES.ja[of])).toEqual(Object.keys(LOCALES.en[of]));
});
