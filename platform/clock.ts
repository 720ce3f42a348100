import { type Day, localDay } from '../core/incident/partial-date';

/** ISO 8601, or empty where time passes (`wxt.config.ts`). */
declare const __FIXED_NOW__: string;

/** Milliseconds since 1970. Demo and test builds stand at a stated moment, so that levels do not change with the calendar. */
export function now(): number {
  return __FIXED_NOW__ ? Date.parse(__FIXED_NOW__) : Date.now();
}

/** How many minutes this device's clock is ahead of UTC at a moment (milliseconds since 1970): 540 in Japan, negative west of Greenwich. */
export function utcOffsetMinutes(timeMs: number): number {
  // Minus zero would be told as another number than zero.
  return -new Date(timeMs).getTimezoneOffset() + 0;
}

/** The day that a moment (milliseconds since 1970) falls on for the reader. */
export function readersDay(timeMs: number): Day {
  return localDay(timeMs, utcOffsetMinutes(timeMs));
}
