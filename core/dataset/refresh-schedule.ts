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
  /** The latest publication that was ever taken, so that a dataset that had to be built anew goes back behind none. */
  latest?: LatestPublication;
}

/** What is kept of the latest publication that was taken from a feed or a file. */
export interface LatestPublication {
  sequence: number;
  /** The keys that signed it, 64 hex digits each: once none of them is ours any more, it counts for nothing. */
  signedBy: readonly string[];
}

/** The sequence that no publication may be below; 0 where none was ever taken that one of these keys signed. */
export function leastSequence({ latest }: LastRefresh, keys: readonly string[]): number {
  return latest?.signedBy.some((key) => keys.includes(key)) ? latest.sequence : 0;
}

/** A publisher renews the feed at least every 30 days (half of the 60 that a manifest holds), and looks once a week. */
const RENEWED_WITHIN_DAYS = 37;

/**
 * Whether a feed that goes on answering should have brought something newer by now: it is stuck, or somebody holds news back.
 * @param publishedDays the age of the dataset in use
 * @param succeededDays how long ago the feed was last asked with success
 */
export function seemsHeldBack(publishedDays: number, succeededDays: number): boolean {
  return publishedDays - succeededDays > RENEWED_WITHIN_DAYS;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Once a day, spread over four hours, so that a host is not asked by everybody at once. */
const DAILY_MS = { least: 22 * HOUR_MS, spread: 4 * HOUR_MS };

/** After an installation: soon, but not in the middle of it. */
const FIRST_MS = { least: 5 * MINUTE_MS, spread: 55 * MINUTE_MS };

/** After a failure, doubling with each further one up to a day. */
const RETRY_MS = 30 * MINUTE_MS;

/** Without a network: looking again costs next to nothing, but wakes the worker. */
const OFFLINE_MS = { least: 45 * MINUTE_MS, spread: 30 * MINUTE_MS };

/** Where the worker was stopped in the middle of a refresh: on the same day, but not at once, for it may be stopped there again. */
const INTERRUPTED_MS = { least: 3 * HOUR_MS, spread: 2 * HOUR_MS };

/** No wait is longer. An alarm that is further away was set under a wrong clock. */
export const MAX_WAIT_MS = DAILY_MS.least + DAILY_MS.spread;

/**
 * Where no alarm is set, how long to wait for the first one, in milliseconds from now: as if it had been set after the
 * last attempt.
 * @param random from 0 up to 1
 */
export function untilFirstRefresh(last: LastRefresh, nowMs: number, random: number): number {
  const attempted = last.attempted === undefined ? Number.NaN : Date.parse(last.attempted);
  // Never asked, or the clock was set back since.
  if (!(attempted <= nowMs)) return spread(FIRST_MS, random);
  const failures = last.failures ?? 0;
  return Math.max(MINUTE_MS, attempted + untilNextRefresh(failures === 0 ? 'done' : 'failed', failures, random) - nowMs);
}

/**
 * What became of the refresh before the one that is planned.
 *
 * - `begun`: it is just beginning, and its end may never come.
 * - `done`: the feed was asked, or the person stopped it.
 * - `failed`: it ended without an answer that could be used.
 * - `unwanted`: nobody may ask now, because of what the reader chose.
 * - `offline`: there is no network.
 */
export type RefreshEnd = 'begun' | 'done' | 'failed' | 'unwanted' | 'offline';

/**
 * How long to wait for the next refresh that nobody asked for, in milliseconds from now. It does not depend on what was
 * stamped, so that an attempt that was not made, or could not be stamped, is not asked for again and again.
 * @param failures in a row, this one among them
 * @param random from 0 up to 1
 */
export function untilNextRefresh(end: RefreshEnd, failures: number, random: number): number {
  switch (end) {
    case 'begun':
      return spread(INTERRUPTED_MS, random);
    case 'offline':
      return spread(OFFLINE_MS, random);
    case 'failed':
      return Math.min(DAILY_MS.least, RETRY_MS * 2 ** Math.min(Math.max(failures, 1) - 1, 10)) * (0.75 + 0.4 * random);
    case 'done':
    case 'unwanted':
      return spread(DAILY_MS, random);
  }
}

/** What a refresh that nobody asked for depends on. */
export interface AutomaticRefreshConditions {
  hasFeed: boolean;
  /** The shopper has not switched it off. */
  wanted: boolean;
  online: boolean;
  saveData: boolean;
  /** The feed's host cannot tell this installation from others (`no-access`). */
  hasAccess: boolean;
}

/** Whether a refresh may begin that nobody asked for. Who asks to save data, or is offline, is left alone. */
export function mayRefreshAutomatically({
  hasFeed,
  wanted,
  online,
  saveData,
  hasAccess,
}: AutomaticRefreshConditions): 'yes' | 'unwanted' | 'offline' {
  if (!hasFeed || !wanted || saveData || !hasAccess) return 'unwanted';
  return online ? 'yes' : 'offline';
}

function spread({ least, spread }: { least: number; spread: number }, random: number): number {
  return least + random * spread;
}
