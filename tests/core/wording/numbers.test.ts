import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../../core/incident/count';
import { figureOf } from '../../../core/incident/count';
import { countSchema } from '../../../core/incident/count-schema';
import { STRICT } from '../../../core/incident/forms';
import { grouped, tellCount, tellMoney, tellPlain } from '../../../core/wording/numbers';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

describe('a number is told as its source gave it', () => {
  it.each<[Count, 'people' | 'cards' | 'addresses' | 'records' | 'transactions', string, string]>([
    [1850, 'people', '1,850人', '1,850 people'],
    [1, 'people', '1人', '1 person'],
    [0, 'people', '0人', '0 people'],
    [2162, 'cards', '2,162件', '2,162 cards'],
    [1, 'cards', '1件', '1 card'],
    [49, 'addresses', '49件', '49 addresses'],
    [1, 'records', '1件', '1 record'],
    [{ n: 260, is: 'at-least' }, 'transactions', '少なくとも260件', 'at least 260 transactions'],
    [{ n: 17171, is: 'at-most' }, 'people', '最大17,171人', 'up to 17,171 people'],
    [{ n: 1_000_000, is: 'about' }, 'addresses', '約100万件', 'about 1,000,000 addresses'],
    [{ n: 10_000, is: 'about' }, 'people', '約1万人', 'about 10,000 people'],
    [{ n: 12_340_000, is: 'about' }, 'people', '約1,234万人', 'about 12,340,000 people'],
    [{ n: 272_000, is: 'about' }, 'people', '約272,000人', 'about 272,000 people'],
    [{ n: 9_000, is: 'about' }, 'people', '約9,000人', 'about 9,000 people'],
    // An exact figure was counted; 「100万件」 would say less.
    [1_000_000, 'records', '1,000,000件', '1,000,000 records'],
    [{ n: 1_000_000, is: 'at-least' }, 'records', '少なくとも1,000,000件', 'at least 1,000,000 records'],
    [{ n: 1, is: 'about' }, 'people', '約1人', 'about 1 person'],
  ])('%j %s: %s, %s', (count, unit, japanese, english) => {
    expect(countSchema(STRICT).safeParse(count).success).toBe(true);
    expect(tellCount(count, ja.number[unit], ja)).toBe(japanese);
    expect(tellCount(count, en.number[unit], en)).toBe(english);
  });

  it.each([-1, 1.5, '3', { n: 3 }, { n: 3, is: 'roughly' }, { n: -3, is: 'about' }, null])('%j is no count', (value) =>
    expect(countSchema(STRICT).safeParse(value).success).toBe(false),
  );

  it('has a bare figure for sorting', () => expect([figureOf(3), figureOf({ n: 4, is: 'about' })]).toEqual([3, 4]));

  it('money keeps its currency', () => {
    expect(tellMoney({ value: 7_674_605, currency: 'JPY' }, ja)).toBe('7,674,605円');
    expect(tellMoney({ value: 7_674_605, currency: 'JPY' }, en)).toBe('¥7,674,605');
    expect(tellMoney({ value: { n: 100, is: 'at-least' }, currency: 'GBP' }, en)).toBe('at least £100');
    expect(tellMoney({ value: { n: 20_000, is: 'about' }, currency: 'USD' }, ja)).toBe('約2万米ドル');
    expect(tellMoney({ value: 53_979_000_000, currency: 'KRW' }, ja)).toBe('539億7,900万ウォン');
    expect(tellMoney({ value: { n: 240_000_000, is: 'about' }, currency: 'KRW' }, ja)).toBe('約2億4,000万ウォン');
    expect(tellMoney({ value: 624_600_000_000, currency: 'KRW' }, en)).toBe('KRW 624,600,000,000');
    expect(tellMoney({ value: 500, currency: 'TRY' }, ja)).toBe('500 TRY');
  });

  it('a plain number takes its plural', () => {
    expect([1, 2].map((n) => tellPlain(n, en.popup.recorded))).toEqual([
      '1 disclosed incident on record',
      '2 disclosed incidents on record',
    ]);
    expect(tellPlain(1234, ja.popup.recorded)).toBe('情報漏えいに関する公表の記録が1,234件あります');
  });
});

it('takes the plural that each language takes (CLDR)', () => {
  const english = new Intl.PluralRules(en.locale);
  fc.assert(fc.property(fc.nat(), (n) => void expect(tellPlain(n, { one: 'one', other: 'other' })).toBe(english.select(n))));
  // Japanese has one form, so no word of it may have another.
  expect(new Intl.PluralRules(ja.locale).resolvedOptions().pluralCategories).toEqual(['other']);
  expect(JSON.stringify(ja)).not.toMatch(/\{"one":"[^"]*","other":/);
});

it('groups every whole number as both languages do', () =>
  fc.assert(
    fc.property(fc.nat(), (n) => {
      for (const words of [ja, en]) expect(grouped(n)).toBe(new Intl.NumberFormat(words.locale).format(n));
    }),
  ));
