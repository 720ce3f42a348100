import type { RefreshFailure } from './refresh-outcome';

/** What is remembered of refreshes from the feed. Attempts and successes are stamped apart, so that a failure never looks like a success. */
export interface LastRefresh {
  /** ISO 8601 in UTC. */
  attempted?: string;
  /** ISO 8601 in UTC; up to date counts. */
  succeeded?: string;
  /** How the last attempt failed; undefined when it did not. */
  failure?: RefreshFailure | undefined;
  /** Failures in a row. */
  failures?: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Once a day, spread over four hours, so that a host is not asked by everybody at once. */
const DAILY_MS = { least: 22 * HOUR_MS, spread: 4 * HOUR_MS };

/** After an installation: soon, but not in the middle of it. */
const FIRST_MS = { least: 5 * MINUTE_MS, spread: 55 * MINUTE_MS };

/** After a failure, doubling with each further one up to a day. */
const RETRY_MS = 30 * MINUTE_MS;

/**
 * How long to wait before the next refresh that nobody asked for, in milliseconds from now.
 * @param random from 0 up to 1
 */
export function untilNextRefresh(last: LastRefresh, nowMs: number, random: number): number {
  const attempted = last.attempted === undefined ? Number.NaN : Date.parse(last.attempted);
  // Never asked, or the clock was set back since.
  if (!(attempted <= nowMs)) return FIRST_MS.least + random * FIRST_MS.spread;
  const failures = last.failures ?? 0;
  const pause =
    failures === 0
      ? DAILY_MS.least + random * DAILY_MS.spread
      : Math.min(DAILY_MS.least, RETRY_MS * 2 ** Math.min(failures - 1, 10)) * (0.75 + random / 2);
  return Math.max(MINUTE_MS, attempted + pause - nowMs);
}

/** What a refresh that nobody asked for depends on. */
export interface AutomaticRefreshConditions {
  hasFeed: boolean;
  /** The shopper has not switched it off. */
  wanted: boolean;
  online: boolean;
  saveData: boolean;
}

/** Whether a refresh may begin that nobody asked for. Who asks to save data, or is offline, is left alone. */
export function mayRefreshAutomatically({ hasFeed, wanted, online, saveData }: AutomaticRefreshConditions): boolean {
  return hasFeed && wanted && online && !saveData;
}
