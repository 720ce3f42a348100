import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, today } from '../../../core/incident/clock';
import { clockAt } from '../../support/clock-at';
import { calendarDay, clockIn, moments, zones } from '../../support/zones';

describe('the reader’s day', () => {
  it('is theirs, not the day in UTC: 08:45 in Japan is no longer yesterday', () => {
    const at = Date.parse('2026-11-24T23:45:00Z');
    expect(today(clockAt(at, 540))).toBe('2026-11-25');
    expect(today(clockAt(at, 0))).toBe('2026-11-24');
    expect(today(clockAt(Date.parse('2026-11-25T02:00:00Z'), -480))).toBe('2026-11-24');
  });

  it('is the day on the calendar of their zone at any moment, in summer time too', () => {
    fc.assert(
      fc.property(zones, moments, moments, (zone, now, moment) => {
        const clock = clockIn(zone, now);
        expect(today(clock)).toBe(calendarDay(zone, now));
        expect(dayAt(clock, moment)).toBe(calendarDay(zone, moment));
      }),
    );
  });
});
