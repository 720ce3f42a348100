import fc from 'fast-check';
import type { Clock } from '../../core/incident/clock';

/** Where clocks differ most: far east and west, half and quarter hours, summer time on both halves of the earth, and UTC. */
const ZONES = [
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
] as const;
type Zone = (typeof ZONES)[number];

const OFFSETS = new Map(
  ZONES.map((timeZone) => [timeZone, new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })] as const),
);

/** A clock that stands at a moment in a zone, as that zone's devices have it. */
export function clockIn(zone: Zone, nowMs: number): Clock {
  return {
    now: () => nowMs,
    utcOffsetMinutes(timeMs) {
      const name = OFFSETS.get(zone)!
        .formatToParts(timeMs)
        .find(({ type }) => type === 'timeZoneName')!.value;
      const [, sign = '+', hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
      return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    },
  };
}

/** The day on the calendar that hangs on a wall in a zone, `YYYY-MM-DD`. */
export function calendarDay(zone: Zone, timeMs: number): string {
  // Swedish writes dates so.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(timeMs);
}

/** Any zone, and any moment of some fifty years to the millisecond. */
export const zones = fc.constantFrom(...ZONES);
export const moments = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2049-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.getTime());
