/**
 * Why a refresh ended without a new dataset. The one in use stays as it is in every case.
 *
 * - `no-feed`: the build has no feed address.
 * - `unreachable`: no answer, or the answer was an error of the server (5xx).
 * - `not-found`: the server has no such file (4xx).
 * - `damaged`: bytes that are not what the manifest, or the format, says.
 * - `older`: the feed offers an older dataset than the one in use.
 * - `too-new`: a format that this version of the extension does not know.
 * - `store`: the database would not take it (full disk, private mode).
 */
export const REFRESH_FAILURES = ['no-feed', 'unreachable', 'not-found', 'damaged', 'older', 'too-new', 'store'] as const;
export type RefreshFailure = (typeof REFRESH_FAILURES)[number];

/** How many records a refresh added, corrected and withdrew, compared with the dataset before it. */
export interface RefreshChanges {
  added: number;
  corrected: number;
  /** Withdrawn or cleared. */
  withdrawn: number;
}

/** How a refresh ended. */
export type RefreshOutcome =
  | { kind: 'updated'; changes: RefreshChanges; published: string }
  | { kind: 'up-to-date'; published: string }
  | { kind: 'failed'; failure: RefreshFailure };
