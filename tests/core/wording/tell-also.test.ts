import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { tellAlso } from '../../../core/wording/tell-also';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop } from '../../support/an-incident';

const also = (change: Partial<Incident>, words: typeof en | typeof ja = en) => tellAlso(anIncident(change), words);
const MAIL = anExposure({ data: ['email'] });

describe('what else is known', () => {
  it('is nothing where the record says no more', () => expect(also({})).toEqual([]));

  it.each<[string, Partial<Incident>, string[]]>([
    ['misuse', { misuse: { certainty: 'confirmed' } }, ['Misuse has been confirmed.']],
    [
      'misuse with its figures and their date',
      { misuse: { certainty: 'possible', people: 5, transactions: 7, amount: { value: 1000, currency: 'JPY' }, asOf: '2024-04' } },
      ['As of April 2024, misuse was said to be possible (5 people, 7 transactions, ¥1,000).'],
    ],
    ['misuse with figures of no known date', { misuse: { certainty: 'confirmed', people: 1 } }, ['Misuse has been confirmed (1 person).']],
    [
      'what did not leak, and that no misuse was found',
      { ruledOut: ['passwords', 'misuse', 'payment-data'] },
      ['Said not to be included: passwords and payment data.', 'No misuse is said to have been found.'],
    ],
    ['one thing that did not leak', { ruledOut: ['passwords'] }, ['Said not to be included: passwords.']],
    ['that it is a part of another incident', { partOf: 'whole-2026' }, [en.partOf]],
    [
      'another incident of the same people',
      { overlaps: [{ id: 'two-2021', name: { ja: '二', en: 'Two' }, disclosed: '2021-01' }] },
      ['Many of the same people are concerned by another incident of Two (January 2021).'],
    ],
    [
      'a list’s own figure, as the list’s',
      { listedAddresses: 4227907 },
      ['Have I Been Pwned counts 4,227,907 addresses of this incident.'],
    ],
    ['a curator’s note', { notes: [{ ja: '注です。', en: 'A note.' }] }, ['A note.']],
    ['what the shop offers', { offers: ['voucher', 'contact-window'] }, [en.offers.voucher, en.offers['contact-window']]],
    // The figures of one shop stand in the summary already.
    ['no total of a single shop', { total: { people: 9 } }, []],
  ])('is %s', (_, change, expected) => expect(also(change)).toEqual(expected));

  it('is the total of several shops, and that it counts them together', () => {
    const shops = [aShop('a'), aShop('b')];
    const together = 'The figures count Shop a and Shop b together.';
    expect(also({ shops, total: { people: 9 } })).toEqual(['In all, 9 people are said to be concerned.', together]);
    expect(also({ shops, misuse: { certainty: 'confirmed' } })).toEqual(['Misuse has been confirmed.', together]);
    expect(also({ shops })).toEqual([]);
  });
});

describe('another figure', () => {
  type Figure = NonNullable<Incident['figures']>[number];
  const told = (figure: Figure, change: Partial<Incident> = {}, words: typeof en | typeof ja = en) =>
    also({ figures: [figure], ...change }, words)[0];

  it.each<[string, Figure, Partial<Incident>, string]>([
    [
      'that was told first',
      { of: 'people', value: 90, is: 'superseded', date: '2026-06-01' },
      {},
      'The notice of 1 June 2026 gave 90 people.',
    ],
    ['of another source', { of: 'records', value: { n: 5, is: 'about' }, is: 'disputed' }, {}, 'Another source gives about 5 records.'],
    [
      'of a group: its own unit',
      { of: 'records', exposure: 0, value: 5, is: 'gross' },
      { exposures: [MAIL] },
      'Counted more widely, there are 5 addresses.',
    ],
    [
      'of people who were misused',
      { of: 'misuse-people', value: 2, is: 'subset' },
      {},
      'Counted more narrowly, there are 2 people of misuse.',
    ],
    [
      'of transactions',
      { of: 'misuse-transactions', value: 2, is: 'subset' },
      {},
      'Counted more narrowly, there are 2 transactions of misuse.',
    ],
    [
      'of money, in the currency of the misuse',
      { of: 'misuse-amount', value: 200, is: 'superseded' },
      { misuse: { certainty: 'confirmed', amount: { value: 300, currency: 'GBP' } } },
      'An earlier notice gave £200 of misuse.',
    ],
    [
      'of people, though an amount is known too',
      { of: 'people', value: 200, is: 'superseded' },
      { misuse: { certainty: 'confirmed', amount: { value: 300, currency: 'GBP' } } },
      'An earlier notice gave 200 people.',
    ],
  ])('%s', (_, figure, change, expected) => expect(also({ figures: [figure], ...change })).toContain(expected));

  it.each([
    [120_000, '12万人のうち半数は重複でした。', true],
    [120_000, '12万3,000人と数えた資料もあります。', true],
    [123_000, '12万人と数えた資料もあります。', false],
    [9_000, '9,000人のうち半数は重複でした。', true],
    [0, '0人とした資料もあります。', false],
  ])('of %i is named by "%s": %s', (value, note, named) =>
    expect(told({ of: 'people', value, is: 'superseded', note: { ja: note, en: note } }, {}, ja) === note).toBe(named),
  );

  it.each<[string, 'ja' | 'en', string, boolean]>([
    ['names the figure', 'en', 'Of 12,036 people 9,977 were counted twice.', true],
    ['names it in ten thousands', 'ja', '1万2,036人のうち9,977人は重複でした。', true],
    ['does not name it', 'en', 'Many were counted twice.', false],
  ])('is told by a note alone where that note %s (%s)', (_, language, note, alone) => {
    const words = language === 'ja' ? ja : en;
    const sentence = told({ of: 'people', value: 12_036, is: 'superseded', note: { ja: note, en: note } }, {}, words);
    if (alone) expect(sentence).toBe(note);
    else expect(sentence).toBe(`An earlier notice gave 12,036 people. ${note}`);
  });
});
