import { describe, expect, it } from 'vitest';
import { figureSchema, misuseSchema, totalSchema } from '../../../core/incident/figure';
import { OPEN, STRICT } from '../../../core/incident/forms';

const figure = {
  of: 'people',
  exposure: 0,
  value: 12_036,
  is: 'superseded',
  date: '2026-07',
  source: 1,
  note: { ja: '最初の公表。', en: 'As first told.' },
};
const misuse = { certainty: 'confirmed', people: 5, transactions: 7, amount: { value: 1000, currency: 'JPY' }, asOf: '2026-08' };

describe('an earlier or a competing figure', () => {
  it('is read as it was written', () => {
    for (const forms of [STRICT, OPEN]) expect(figureSchema(forms).parse(figure)).toEqual(figure);
  });

  it.each<[string, object]>([
    ['of something else', { of: 'households' }],
    ['that is something else', { is: 'estimated' }],
    ['of a place before the first', { exposure: -1 }],
    ['of half a place', { source: 0.5 }],
    ['in another form', { value: { from: 1, to: 9 } }],
  ])('%s is none, whoever reads it: the rest of it would say something else', (_, change) => {
    for (const forms of [STRICT, OPEN]) expect(figureSchema(forms).safeParse({ ...figure, ...change }).success).toBe(false);
  });
});

describe('misuse', () => {
  it.each<[string, object, object | undefined]>([
    ['in a currency that is none', { amount: { value: 1000, currency: 'yen' } }, { ...misuse, amount: undefined }],
    ['of people in another form', { people: { from: 1, to: 9 } }, { ...misuse, people: undefined }],
    ['of another certainty', { certainty: 'suspected' }, undefined],
    ['as of a date in another form: the figures would stand under none', { asOf: '2026-Q3' }, undefined],
  ])('%s', (_, change, openly) => {
    expect(misuseSchema(STRICT).safeParse({ ...misuse, ...change }).success).toBe(false);
    expect(misuseSchema(OPEN).safeParse({ ...misuse, ...change }).data).toEqual(openly);
  });

  it('is read as it was written, in whatever currency', () => {
    for (const forms of [STRICT, OPEN])
      for (const currency of ['JPY', 'KRW', 'PLN']) {
        const paid = { ...misuse, amount: { value: 1000, currency } };
        expect(misuseSchema(forms).parse(paid)).toEqual(paid);
      }
  });
});

it('a total is of people, of records or of both', () => {
  for (const total of [{}, { people: 7 }, { records: { n: 7, is: 'about' } }, { people: 7, records: 9 }])
    for (const forms of [STRICT, OPEN]) expect(totalSchema(forms).parse(total)).toEqual(total);
});
