import { afterEach, describe, expect, it, vi } from 'vitest';

const built = (fixedNow: string) => vi.stubGlobal('__FIXED_NOW__', fixedNow);
built('');
const { now, readersDay, utcOffsetMinutes } = await import('../../platform/clock');

const MORNING_IN_JAPAN = Date.parse('2026-11-24T23:45:00Z');
const zone = process.env.TZ;
afterEach(() => {
  built('');
  process.env.TZ = zone ?? '';
  if (zone === undefined) delete process.env.TZ;
});

describe('now', () => {
  it('is the moment a demo or test build stands at', () => {
    built('2026-11-22T09:00:00Z');
    expect(now()).toBe(Date.parse('2026-11-22T09:00:00Z'));
  });

  it('is the device’s own time in every other build', () => {
    const before = Date.now();
    const asked = now();
    expect(asked >= before && asked <= Date.now()).toBe(true);
  });
});

describe('the reader’s day', () => {
  it.each([
    ['Asia/Tokyo', 540, '2026-11-25'],
    ['America/Los_Angeles', -480, '2026-11-24'],
    ['Asia/Kolkata', 330, '2026-11-25'],
    ['UTC', 0, '2026-11-24'],
  ])('is that of the device’s clock: %s', (timeZone, offset, day) => {
    process.env.TZ = timeZone;
    expect([utcOffsetMinutes(MORNING_IN_JAPAN), readersDay(MORNING_IN_JAPAN)]).toEqual([offset, day]);
  });

  it('counts with summer time where it holds at that moment, not today', () => {
    process.env.TZ = 'America/Los_Angeles';
    expect(utcOffsetMinutes(Date.parse('2026-07-01T00:00:00Z'))).toBe(-420);
    expect(utcOffsetMinutes(Date.parse('2026-12-01T00:00:00Z'))).toBe(-480);
  });
});
