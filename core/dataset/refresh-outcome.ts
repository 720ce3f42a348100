/**
 * Why a refresh ended without a new dataset, each with the code that a report names. The dataset in use stays as it is
 * in every case. Codes are never given to another reason.
 */
export const REFRESH_CODES = {
  /** The build has no feed address. */
  'no-feed': 'M01',
  /** The device has no network. */
  offline: 'M02',
  /** No answer, a redirection elsewhere, or an error of the server (5xx). */
  unreachable: 'M03',
  /** The server has no such file (4xx). */
  'not-found': 'M04',
  /** The transfer broke off or took too long. What had arrived and was checked is kept for the next try. */
  interrupted: 'M05',
  /** The person stopped it. */
  cancelled: 'M06',
  /** The browser would tell the feed's host which installation asks, because it has taken the access to that host away (Firefox). */
  'no-access': 'M07',
  /** Not signed by a key of this build, or no signed dataset at all (a log-in page in its place). */
  'not-signed': 'M11',
  /** Signed by us, but older than the dataset in use. */
  older: 'M12',
  /** Signed by us, but past the day until which it was to be offered: the host is stuck, or somebody holds news back. */
  expired: 'M13',
  /** Dated in the future: more likely than not this device's clock is wrong. */
  future: 'M14',
  /** A format that this version of the extension does not know. */
  'too-new': 'M15',
  /** Far fewer records than before, and the publisher does not say why. */
  shrunk: 'M16',
  /** Bytes that are not what the manifest, or the format, says. */
  damaged: 'M17',
  /** More than any honest dataset holds. */
  'too-large': 'M18',
  /** The device has no room. */
  'disk-full': 'M21',
  /** The database cannot be read or written for another reason. */
  store: 'M22',
} as const;
export type RefreshFailure = keyof typeof REFRESH_CODES;

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
  | {
      kind: 'failed';
      failure: RefreshFailure;
      /** Which check it was, in English, for a report and for maintainers; never from the feed's own text. */
      detail?: string;
    };
