import { type Day, localDay } from './partial-date';

/** The clock of the reader's device. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes by which the reader's clock is ahead of UTC at a moment (milliseconds since 1970): 540 in Japan. */
  utcOffsetMinutes(timeMs: number): number;
}

/** The calendar day that a moment falls on for the reader. */
export function dayAt(clock: Clock, timeMs: number): Day {
  return localDay(timeMs, clock.utcOffsetMinutes(timeMs));
}

/** The calendar day that it is for the reader. */
export function today(clock: Clock): Day {
  return dayAt(clock, clock.now());
}
