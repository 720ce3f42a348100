import type { Heading, Manifest, PackEntry, Row, StoredDataset } from './dataset';
import type { Incident } from './incident';
import type { RefreshFailure } from './refresh-outcome';
import type { TouchAnswer, TouchAnswers } from './touch';

/** The doors that the stories are given. `platform/` has the real ones; each says what it does when it cannot. */

/** The dataset in IndexedDB. Every method throws when the database cannot be read or written. */
export interface DatasetDoor {
  /** The dataset in use, or undefined when there is none yet. */
  current(): Promise<StoredDataset | undefined>;
  /** The incidents filed under some keys, each once, with the dataset they are from; undefined when there is no dataset yet. */
  incidentsUnder(keys: readonly string[]): Promise<{ incidents: Incident[]; stored: StoredDataset } | undefined>;
  headings(): Promise<Heading[]>;
  siteKeys(): Promise<string[]>;
  /** Puts a new dataset in place of the old, in one transaction: the rows given, and from the old one those of the packs it shares. */
  replace(next: StoredDataset, rows: readonly Row[]): Promise<void>;
}

/** The site filter in `storage.local`. */
export interface FilterDoor {
  /** The generation it was built from; undefined when it was never completely written. */
  generation(): Promise<string | undefined>;
  write(buckets: Record<string, string>, generation: string): Promise<void>;
}

/** Bytes, or the reason why there are none. */
export type Fetched = { bytes: Uint8Array } | { failure: RefreshFailure };

/** Where a dataset comes from: the bundle inside the extension, or the feed. */
export interface SourceDoor {
  manifest(): Promise<Fetched>;
  pack(entry: PackEntry, manifest: Manifest): Promise<Fetched>;
}

/** What takes bytes apart. */
export interface BytesDoor {
  /** SHA-256, 64 hex digits. */
  sha256(bytes: Uint8Array): Promise<string>;
  text(bytes: Uint8Array): string;
  /** The text inside gzip, or undefined when it is no gzip or unpacks to more than `mostBytes`. */
  gunzip(bytes: Uint8Array, mostBytes: number): Promise<string | undefined>;
}

/** What the shopper was shown and dismissed, by incident id. */
export interface MemoryDoor {
  read(ids: readonly string[]): Promise<Map<string, IncidentMemory>>;
  /** Remembers that a revision was shown at a shop; the first time in a session counts as one more session. */
  shown(id: string, revision: number, session: string, shopKey: string): Promise<void>;
  dismiss(id: string, revision: number): Promise<void>;
}

export interface IncidentMemory {
  dismissedRevision?: number;
  /** Which revision the sessions below were counted for. */
  shownRevision?: number;
  sessions?: number;
  lastSession?: string;
  /** Keys of the shops at which it was shown in the last session; one incident may concern several. */
  shops?: string[];
}

/** What the shopper told us about themselves, by incident id. It never leaves the device. */
export interface AnswersDoor {
  readAnswers(ids: readonly string[]): Promise<Map<string, IncidentAnswers>>;
  /** Keeps an answer to a question of "did this touch me?"; without an answer, forgets the one that was kept. */
  answer(id: string, scope: string, question: string, answer: TouchAnswer | undefined): Promise<void>;
  /** Ticks or unticks a step of the advice. */
  tick(id: string, step: string, done: boolean): Promise<void>;
  /** Forgets everything that was told about one incident. */
  forgetAnswers(id: string): Promise<void>;
}

export interface IncidentAnswers {
  /** By the shop that they are about (`touchScope`). */
  touch?: Record<string, TouchAnswers>;
  /** Keys of the steps that were ticked (`stepKey`). */
  done?: string[];
}

/** Which incidents the shopper was told of, so that a withdrawal reaches whoever was told, once. */
export interface SeenDoor {
  /** Remembers that the popup told of an incident, in the state it was in. */
  seen(id: string, state: string): Promise<void>;
  /** Every incident that the popup or the in-page badge ever told of, and the state last told, where the popup told it. */
  everSeen(): Promise<Map<string, string | undefined>>;
}
