import { describe, expect, it } from 'vitest';
import type { LookUpResult } from '../../../core/search/look-up-result';
import { formVerdict } from '../../../core/verdict/verdict';
import { tellHits, tellLookUp, tellSuggestions } from '../../../core/wording/tell-look-up';
import { en } from '../../../locales/en';
import { compileRows } from '../../../scripts/data/compile-rows';
import { incidentAt, MOMENT } from '../../support/an-incident';

const incident = incidentAt('nagi.example');
const headings = compileRows([incident, incidentAt('tea.example')]).flatMap((row) => row.headings);
const recorded = formVerdict({ host: 'nagi.example', path: '/' }, [incident], MOMENT);
const tell = (typed: Parameters<typeof tellLookUp>[0], found: LookUpResult) => tellLookUp(typed, found, en);

describe('what a look-up found', () => {
  it('is told by how many records fit', () => {
    expect(tell({ text: 'shop' }, { headings, near: [] }).sentence).toBe('2 found');
    expect(tell({ text: 'shop' }, { headings: headings.slice(1), near: [] }).sentence).toBe('1 found');
  });

  it('says where more fit than are listed, and what to look for in the catalogue', () => {
    expect(tell({ text: 'shop' }, { headings, total: 26, near: [] })).toMatchObject({ sentence: 'Showing 2 of 26.', all: 'shop' });
    expect(tell({ text: 'shop' }, { headings, near: [] }).all).toBeUndefined();
  });

  it('says how else to look where nothing fits a name, and not where something is near or an address was typed', () => {
    const otherwise = (typed: Parameters<typeof tell>[0], found: Partial<LookUpResult> = {}) =>
      tell(typed, { headings: [], near: [], ...found }).otherwise;
    expect(otherwise({ text: 'nowhere' })).toBe(en.lookup.otherwise);
    expect(otherwise({ text: 'shop' }, { headings })).toBeUndefined();
    expect(otherwise({ text: 'shpo' }, { near: headings })).toBeUndefined();
    expect(otherwise({ text: 'a.example', host: 'a.example' })).toBeUndefined();
    expect(otherwise({ text: 'a.example b.example', several: ['a.example', 'b.example'] })).toBeUndefined();
  });

  it('is the verdict on the address that was typed; nothing more has to be said then', () => {
    const told = tell({ text: 'nagi.example', host: 'nagi.example' }, { address: recorded, headings: [], near: [] });
    expect(told.address?.kind).toBe('recorded');
    expect(told.sentence).toBeUndefined();
  });

  it('says that an address cannot be judged where the data cannot be read', () =>
    expect(
      tell({ text: 'a.example', host: 'a.example' }, { address: { kind: 'unavailable' }, headings: [], near: [] }).address?.headline,
    ).toBe(en.popup.unavailable));

  it.each<[string, Parameters<typeof tellLookUp>[0], LookUpResult]>([
    ['a name', { text: 'nowhere' }, { headings: [], near: [] }],
    [
      'an address',
      { text: 'plain.example', host: 'plain.example' },
      { address: { kind: 'no-record', host: 'plain.example' }, headings: [], near: [] },
    ],
  ])('never tells that nothing was found for %s without saying that it is no guarantee', (_, typed, found) => {
    const told = tell(typed, found);
    expect(told.sentence).toContain(typed.text);
    expect(told.sentence).toContain('not a guarantee of safety');
    expect(told.address).toBeUndefined();
  });

  it('is nothing yet where several addresses were typed: each is offered', () => {
    const told = tell({ text: 'a.example b.example', several: ['a.example', 'b.example'] }, { headings: [], near: [] });
    expect(told).toMatchObject({ several: ['a.example', 'b.example'], hits: [] });
    expect(told.sentence).toBe('There are 2 addresses in this text. Choose one:');
  });

  it('asks for the whole address of a host that many owners share', () =>
    expect(tell({ text: 'myshopify.com', shared: 'myshopify.com' }, { headings, near: [] }).sentence).toContain('myshopify.com'));
});

it('a record in a list says whose it is and when it was disclosed, or that this is not known', () => {
  const [heading] = headings;
  const { disclosed: _, ...undated } = heading!;
  expect(tellHits([heading!, undated], en)).toEqual([
    { id: 'nagi-example-2026', key: 'nagi.example', name: 'Shop nagi-example', when: '1 June 2026' },
    { id: 'nagi-example-2026', key: 'nagi.example', name: 'Shop nagi-example', when: en.lookup.undated },
  ]);
});

it('a record in a list has the mark of its level, and the word for it; one that has ended says how instead', () => {
  const [heading] = headings;
  const listed = [
    { ...heading!, level: 'alert' as const },
    { ...heading!, state: 'withdrawn' as const, since: '2026-07-03', level: 'none' as const },
  ];
  expect(tellHits(listed, en).map(({ mark, when }) => [mark, when])).toEqual([
    [{ level: 'alert', word: en.level.alert }, '1 June 2026'],
    [undefined, 'Withdrawn · 3 July 2026'],
  ]);
});

it('a record that was found by another name than the one shown says which, in the language of the list', () => {
  const [heading] = headings;
  const by = (found: object) => tellHits([{ ...heading!, by: found }], en)[0]?.by;
  expect([by({ en: 'MUJI' }), by({ ja: 'MUJI' })]).toEqual(['found by "MUJI"', undefined]);
});

describe('names that are near', () => {
  it('are told beside the sentence that nothing was found, never in place of it', () => {
    const told = tell({ text: 'nagy' }, { headings: [], near: headings });
    expect(told.sentence).toContain('not a guarantee of safety');
    expect([told.hits, told.near]).toEqual([[], tellHits(headings, en)]);
  });

  it('are offered while somebody types only where nothing fits', () => {
    const [one, other] = [headings.slice(0, 1), headings.slice(1)];
    expect(tellSuggestions({ headings: one, near: [] }, en)).toEqual({ hits: tellHits(one, en), areNear: false });
    expect(tellSuggestions({ headings: [], near: other }, en)).toEqual({ hits: tellHits(other, en), areNear: true });
    expect(tellSuggestions({ headings: [], near: [] }, en)).toEqual({ hits: [], areNear: false });
  });
});
