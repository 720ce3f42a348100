import { describe, expect, it } from 'vitest';
import { dayAt, today } from '../../../core/incident/clock';
import { clockAt } from '../../support/clock-at';

describe('the day of the reader', () => {
  it.each([
    ['in UTC', 0, '2026-11-22'],
    ['in Japan, where it is tomorrow from 15:00 on', 540, '2026-11-23'],
    ['in California, where it is still morning', -480, '2026-11-22'],
  ])('%s', (_, offset, day) => expect(today(clockAt(Date.parse('2026-11-22T15:00:00Z'), offset))).toBe(day));

  it('goes by what the clock was set to at the moment in question, be it in summer or in winter', () => {
    const berlin = { now: () => 0, utcOffsetMinutes: (timeMs: number) => (timeMs < Date.parse('2026-10-25T01:00:00Z') ? 120 : 60) };
    expect(dayAt(berlin, Date.parse('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(dayAt(berlin, Date.parse('2026-12-01T22:30:00Z'))).toBe('2026-12-01');
  });
});
