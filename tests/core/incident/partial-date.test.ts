import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySchema, partialDateSchema } from '../../../core/incident/date-schema';
import { addMonths, dayOf, daysBetween, firstDay, lastDay, localDay, partsOf } from '../../../core/incident/partial-date';

describe('a partial date', () => {
  it.each<[string, ReturnType<typeof partsOf>]>([
    ['2021', { year: 2021 }],
    ['2021-07', { year: 2021, month: 7 }],
    ['2021-07-19', { year: 2021, month: 7, day: 19 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
    ['2023-02-29', undefined],
    ['1900-02-29', undefined],
    ['2021-02-30', undefined],
    ['2021-04-31', undefined],
    ['2021-00', undefined],
    ['2021-13', undefined],
    ['2021-07-00', undefined],
    ['2021-7', undefined],
    ['2021-07-1', undefined],
    ['21', undefined],
    ['2021-', undefined],
    ['2021-07-19T00:00:00Z', undefined],
    [' 2021', undefined],
    ['', undefined],
    ['２０２１', undefined],
  ])('%j', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
    expect(partialDateSchema.safeParse(text).success).toBe(parts !== undefined);
    expect(daySchema.safeParse(text).success).toBe(parts?.day !== undefined);
  });

  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-07-19', '2021-07-19', '2021-07-19'],
  ])('%s lies between %s and %s', (date, first, last) => expect([firstDay(date), lastDay(date)]).toEqual([first, last]));

  it('that is none is a mistake of the caller', () => {
    expect(() => firstDay('2021-02-30')).toThrow(RangeError);
    expect(() => lastDay('soon')).toThrow(RangeError);
  });
});

describe('days are counted by the calendar', () => {
  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2021-11-30', 3, '2022-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-06-15', 0, '2021-06-15'],
  ])('%s and %i months are %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-22', '2026-11-21', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-05-26', '2026-11-22', 180],
  ])('from %s to %s are %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it('a moment belongs to its day in UTC', () => {
    expect(dayOf(Date.parse('2026-11-22T00:00:00Z'))).toBe('2026-11-22');
    expect(dayOf(Date.parse('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22');
    expect(dayOf(Date.parse('2026-11-22T00:00:00+09:00'))).toBe('2026-11-21');
  });

  it.each([
    ['in Japan at 08:45 it is no longer yesterday', '2026-11-24T23:45:00Z', 540, '2026-11-25'],
    ['in Japan at 23:59 it is not yet tomorrow', '2026-11-25T14:59:59.999Z', 540, '2026-11-25'],
    ['in California in the evening it is not yet tomorrow', '2026-11-25T02:00:00Z', -480, '2026-11-24'],
    ['in California at midnight the day begins', '2026-11-25T08:00:00Z', -480, '2026-11-25'],
    ['in India the border lies at half past', '2026-11-24T18:30:00Z', 330, '2026-11-25'],
    ['a year begins first in Japan', '2026-12-31T15:00:00Z', 540, '2027-01-01'],
    ['and ends last in California', '2027-01-01T07:59:59Z', -480, '2026-12-31'],
    ['a leap day is one everywhere', '2028-02-28T15:30:00Z', 540, '2028-02-29'],
    ['in Greenwich it is the day in UTC', '2026-11-24T23:45:00Z', 0, '2026-11-24'],
  ])('a moment belongs to the day of whoever asks: %s', (_, moment, offset, expected) =>
    expect(localDay(Date.parse(moment), offset)).toBe(expected),
  );

  const day = fc
    .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => dayOf(date.getTime()));

  it('the first day is never after the last, and both are possible', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (full, length) => {
        const date = full.slice(0, length);
        expect(firstDay(date) <= full && full <= lastDay(date)).toBe(true);
        expect(partsOf(firstDay(date))?.day).toBeDefined();
        expect(partsOf(lastDay(date))?.day).toBeDefined();
      }),
    );
  });

  it('adding months never runs into the month after, and more months never come earlier', () => {
    fc.assert(
      fc.property(day, fc.nat(120), (from, months) => {
        const to = addMonths(from, months);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(index(to) - index(from)).toBe(months);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
});
