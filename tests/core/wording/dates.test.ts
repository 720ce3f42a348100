import { describe, expect, it } from 'vitest';
import { tellDate, tellMonth, tellOn, tellSpan } from '../../../core/wording/dates';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

describe('a date is told as precisely as it is known, and no more', () => {
  it.each([
    ['2024-11-25', '2024年11月25日', '25 November 2024', 'On 25 November 2024', '2024年11月', 'November 2024'],
    ['2024-01-05', '2024年1月5日', '5 January 2024', 'On 5 January 2024', '2024年1月', 'January 2024'],
    ['2024-11', '2024年11月', 'November 2024', 'In November 2024', '2024年11月', 'November 2024'],
    ['2024', '2024年', '2024', 'In 2024', '2024年', '2024'],
    ['2024-02-29', '2024年2月29日', '29 February 2024', 'On 29 February 2024', '2024年2月', 'February 2024'],
  ])('%s', (date, japanese, english, on, monthJa, monthEn) => {
    expect(tellDate(date, ja)).toBe(japanese);
    expect(tellOn(date, ja)).toBe(japanese);
    expect(tellDate(date, en)).toBe(english);
    expect(tellOn(date, en)).toBe(on);
    expect([tellMonth(date, ja), tellMonth(date, en)]).toEqual([monthJa, monthEn]);
  });

  it('names every month in English', () => {
    const months = Array.from({ length: 12 }, (_, i) => tellDate(`2024-${String(i + 1).padStart(2, '0')}`, en).split(' ')[0]);
    expect(months.join(' ')).toBe('January February March April May June July August September October November December');
  });

  it.each(['2021-02-30', 'soon', ''])('%j is never told', (date) => expect(() => tellDate(date, en)).toThrow(RangeError));
});

describe('a stretch of time', () => {
  it.each([
    [{ from: '2021-06-28', to: '2024-05-30' }, '2021年6月28日〜2024年5月30日', 'between 28 June 2021 and 30 May 2024'],
    [{ from: '2021-06', to: '2024' }, '2021年6月〜2024年', 'between June 2021 and 2024'],
    [{ from: '2021-06-28' }, '2021年6月28日以降', 'from 28 June 2021'],
    [{ to: '2020-06' }, '2020年6月まで', 'up to June 2020'],
    [{ from: '2024-10-31', to: '2024-10-31' }, '2024年10月31日', 'on 31 October 2024'],
    // A single month or year is nothing that one does something "on".
    [{ from: '2023-09', to: '2023-09' }, '2023年9月', 'in September 2023'],
    [{ from: '2023', to: '2023' }, '2023年', 'in 2023'],
  ])('%j: %s, %s', (span, japanese, english) => {
    expect(tellSpan(span, ja)).toBe(japanese);
    expect(tellSpan(span, en)).toBe(english);
  });

  it('without an end is not told', () => expect(tellSpan({}, en)).toBeUndefined());
});
