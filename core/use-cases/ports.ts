import type { Heading, Manifest, PackEntry, ReadRow, StoredDataset, UnreadRecord } from '../dataset/format';
import type { RefreshFailure } from '../dataset/refresh-outcome';
import type { RefreshRun } from '../dataset/refresh-progress';
import type { Incident } from '../incident/schema';
import type { IncidentHistory } from '../preferences/notice-policy';
import type { AffectedAnswer, IncidentAnswers } from '../verdict/affected';

/** The doors that the stories are given. `platform/` has the real ones; each says what it does when it cannot. */

/** The dataset in IndexedDB. Every method throws when the database cannot be read or written. */
export interface DatasetPort {
  /** The dataset in use, or undefined when there is none yet or none that this version can read. */
  current(): Promise<StoredDataset | undefined>;
  /** Whether every row of the dataset in use is there. */
  isWhole(): Promise<boolean>;
  /**
   * The incidents filed under some keys, each once, with the dataset they are from; `unread`: how many more are filed there
   * that this version cannot read. Undefined when there is no dataset yet, or none that this version has written.
   * @throws when one of them has not the shape of today
   */
  incidentsUnder(keys: readonly string[]): Promise<{ incidents: Incident[]; unread: number; stored: StoredDataset } | undefined>;
  headings(): Promise<Heading[]>;
  /** The records that this version cannot read, or not to the end. */
  unread(): Promise<UnreadRecord[]>;
  siteKeys(): Promise<string[]>;
  /**
   * Puts a new dataset in place of the old, in one transaction: the rows given and, where there is a base, its other rows.
   * @param base the generation that the rows were compared with; undefined to start from nothing
   * @throws when the dataset in use is another by now, too
   */
  replace(next: StoredDataset, rows: readonly ReadRow[], base: string | undefined): Promise<void>;
}

/** The site filter in `storage.local`. */
export interface FilterPort {
  /** The generation it was built from; undefined when it was never completely written. */
  generation(): Promise<string | undefined>;
  write(buckets: Record<string, string>, generation: string): Promise<void>;
}

/** Packs that arrived and were checked, kept until the dataset that they belong to is in place, so that a refresh cut short goes on. */
export interface StagingPort {
  /** Undefined when it is not there. What comes back is checked again by whoever asked. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Drops all but these. */
  retain(sha256s: ReadonlySet<string>): Promise<void>;
}

/** Bytes, or the reason why there are none. */
export type Fetched = { bytes: Uint8Array } | { failure: RefreshFailure };

/** Where a dataset comes from: the bundle inside the extension, the feed, or a file. */
export interface SourcePort {
  /** Packs cost nothing to get again: they are inside the package, or in a file of the person's own. */
  atHand?: boolean;
  manifest(run: RefreshRun): Promise<Fetched>;
  /** Tells the run of every byte as it arrives. */
  pack(entry: PackEntry, manifest: Manifest, run: RefreshRun): Promise<Fetched>;
}

/** What takes bytes apart. */
export interface BytesPort {
  /** SHA-256, 64 hex digits. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** Whether an Ed25519 signature over these bytes is by this key (64 hex digits). */
  isSignedBy(key: string, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>;
  /** The text in UTF-8, or undefined when it is none. */
  text(bytes: Uint8Array): string | undefined;
  /** The text inside gzip, or undefined when it is no gzip of UTF-8 or unpacks to more than `maxBytes`. */
  gunzip(bytes: Uint8Array, maxBytes: number): Promise<string | undefined>;
}

/** What the shopper was shown and dismissed, by incident id. */
export interface HistoryPort {
  read(ids: readonly string[]): Promise<Map<string, IncidentHistory>>;
  /** Remembers that a revision was shown at a shop; the first time in a session counts as one more session. */
  shown(id: string, revision: number, session: string, shopKey: string): Promise<void>;
  dismiss(id: string, revision: number): Promise<void>;
}

/** What the shopper told us about themselves, by incident id. It never leaves the device. */
export interface AnswersPort {
  readAnswers(ids: readonly string[]): Promise<Map<string, IncidentAnswers>>;
  /** Keeps an answer to a question of "did this touch me?"; without an answer, forgets the one that was kept. */
  answer(id: string, scope: string, question: string, answer: AffectedAnswer | undefined): Promise<void>;
  /** Ticks or unticks a step of the advice. */
  tick(id: string, step: string, done: boolean): Promise<void>;
  /** Forgets everything that was told about one incident. */
  forgetAnswers(id: string): Promise<void>;
}

/** Which incidents the shopper was told of, so that a withdrawal reaches whoever was told, once. */
export interface SeenPort {
  /** Remembers that the popup told of an incident, in the state it was in. */
  seen(id: string, state: string): Promise<void>;
  /** Every incident that the popup or the in-page badge ever told of, and the state last told, where the popup told it. */
  everSeen(): Promise<Map<string, string | undefined>>;
}
