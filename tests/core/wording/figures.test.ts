import { describe, expect, it } from 'vitest';
import type { DataClass } from '../../../core/incident/data-class';
import { tellFigures, unitOf } from '../../../core/wording/figures';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure } from '../../support/an-incident';

describe('figures of one group', () => {
  it.each([
    [{ people: 1850, records: 2162 }, '1,850人・2,162件', '1,850 people, 2,162 cards'],
    // Eight records said their figure twice, which reads as two figures.
    [{ people: 263, records: 263 }, '263人', '263 people'],
    [{ people: 5 }, '5人', '5 people'],
    [{ records: 5 }, '5件', '5 cards'],
  ])('%j: %s, %s', (counted, japanese, english) => {
    expect(tellFigures(counted, ja.number.cards, ja)).toBe(japanese);
    expect(tellFigures(counted, en.number.cards, en)).toBe(english);
  });

  it('are absent where nobody was counted', () => expect(tellFigures({}, en.number.cards, en)).toBeUndefined());

  it('do not tell the same number twice', () =>
    expect(tellFigures({ people: 49, records: 49 }, en.number.addresses, en)).toBe('49 people'));
});

describe('what the records of a group are', () => {
  it.each<[DataClass[], string]>([
    [['card-number', 'card-expiry'], '5 cards'],
    [['card-partial'], '5 cards'],
    [['email'], '5 addresses'],
    [['email', 'name'], '5 records'],
    // Personal data that hold a card number too are more than cards.
    [['card-number', 'address'], '5 records'],
  ])('%j: %s', (data, expected) => expect(tellFigures({ records: 5 }, unitOf(anExposure({ data }), en), en)).toBe(expected));
});
