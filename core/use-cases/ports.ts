import type { Exchanged } from '../dataset/check-consistency';
import type { Heading, Manifest, PackEntry, StoredDataset, UnreadRecord } from '../dataset/format';
import type { KeptPack } from '../dataset/kept-pack';
import type { RefreshFailure } from '../dataset/refresh-outcome';
import type { RefreshRun } from '../dataset/refresh-progress';
import type { LastRefresh } from '../dataset/refresh-schedule';
import type { Incident } from '../incident/schema';
import type { PageAddress } from '../matching/page-address';
import type { Remembered } from '../preferences/export-file';
import type { MutedShop } from '../preferences/muted-shop';
import type { IncidentHistory } from '../preferences/notice-policy';
import type { NoticeSubject } from '../preferences/notice-subject';
import type { LanguageChoice, Settings } from '../preferences/settings';
import type { AffectedAnswer, IncidentAnswers } from '../verdict/affected';
import type { AnswerAbout } from '../verdict/incident-answers';
import type { ToolbarBadge } from '../wording/tell-toolbar';
import type { VisitWords } from '../wording/words';

/** What the use cases are given: each port is one power of the browser. `platform/` has the real ones. */

/** What of a dataset can be read. Every method throws when that cannot be done. */
export interface ReadableDataset {
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
}

/** The dataset in IndexedDB. Every method throws when the database cannot be read or written. */
export interface DatasetPort extends ReadableDataset {
  /** The records that this version cannot read, or not to the end. */
  unread(): Promise<UnreadRecord[]>;
  /** The hashes of all site keys (`siteHashes`), in pieces. */
  sites(): Promise<Uint32Array[]>;
  /** Prepares to put another dataset in place of the one in use. Packs of it that are kept already, from an attempt before, are kept on. */
  exchange(manifest: Manifest, terms: ExchangeTerms): Promise<DatasetExchange>;
  /** Drops the packs that were kept of a dataset that is not in use. */
  dropOthers(): Promise<void>;
}

/** How a dataset is exchanged. */
export interface ExchangeTerms {
  /** The generation in use of which packs are taken over where they are the same; undefined to start from nothing. */
  base: string | undefined;
  /** Whether packs stay that were kept of a third dataset: a refresh that was cut short may still go on. */
  sparesOthers: boolean;
}

/** A dataset on its way into its place, pack by pack. Nothing reads from it before it is there. */
export interface DatasetExchange {
  /** The packs that are not kept yet. */
  missing: readonly PackEntry[];
  /** Keeps a pack of {@link missing} whose bytes were checked. */
  keep(entry: PackEntry, pack: KeptPack): Promise<void>;
  /** To be asked when every pack is kept. */
  exchanged(): Promise<Exchanged>;
  /**
   * Puts it in place, in one transaction; what nobody reads any more goes after that, or at the next exchange.
   * @throws when a pack is not kept, or when the dataset in use is another by now, too
   */
  commit(next: StoredDataset): Promise<void>;
}

/** The site filter in `storage.local`. */
export interface FilterPort {
  /** The generation it was built from; undefined when it was never completely written. */
  generation(): Promise<string | undefined>;
  write(buckets: Record<string, string>, generation: string): Promise<void>;
  /** Whether it holds these buckets, and no others. */
  holds(buckets: Readonly<Record<string, string>>): Promise<boolean>;
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
  /** The bytes inside gzip, or undefined when it is no gzip or unpacks to more than `maxBytes`. */
  gunzip(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | undefined>;
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
  allAnswers(): Promise<Map<string, IncidentAnswers>>;
  /** Keeps an answer to a question of "did this touch me?"; without an answer, forgets the one that was kept. */
  answer(about: AnswerAbout, question: string, answer: AffectedAnswer | undefined): Promise<void>;
  /** Ticks or unticks a step of the advice. */
  tick(about: AnswerAbout, step: string, done: boolean): Promise<void>;
  /** The reader is done with a record, or opens it again. */
  settle(about: AnswerAbout): Promise<void>;
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

/** What the shopper chose, and everything that is remembered as one whole. Every method throws when the database cannot be used. */
export interface PreferencesPort {
  settings(): Promise<Settings>;
  /** Changes the settings that are given and keeps the others; returns all of them. */
  choose(changed: Partial<Settings>): Promise<Settings>;
  muted(): Promise<MutedShop[]>;
  mute(shop: MutedShop): Promise<void>;
  /** @param place as `placeOf` writes it */
  unmute(place: string): Promise<void>;
  remembered(): Promise<Remembered>;
  /** Puts other memories in place of all that are there, in one transaction. */
  replace(remembered: Remembered): Promise<void>;
  /** Forgets everything that was remembered for the shopper. The log of requests stays: it is about Misemori. */
  erase(): Promise<void>;
}

/** Where attempts and successes are stamped. Both methods throw when the database cannot be used. */
export interface RefreshStampsPort {
  lastRefresh(): Promise<LastRefresh>;
  /** Changes the stamps that are given and keeps the others. */
  stampRefresh(stamp: LastRefresh): Promise<void>;
}

/** A page's document in a tab. */
export interface PageDocument {
  tabId: number;
  /** Another one after each load. Undefined in browsers that do not tell; the tab's top frame stands for it then. */
  documentId: string | undefined;
}

/** The page that asks, as the browser describes it. */
export interface AskingPage extends PageDocument {
  url: string;
  /** In a private window, of which nothing is kept. */
  incognito: boolean;
  /** Only loaded ahead of a visit that may never come. */
  prerendered: boolean;
}

/** Who asks: a page's script in a top frame, or one of the extension's own pages. */
export type Sender = { from: 'page'; page: AskingPage } | { from: 'ourselves' };

/** The page in a tab. */
export interface TabPage {
  id: number;
  url: string;
}

/** The extension's icon. Methods do nothing for a tab that is gone. */
export interface ToolbarPort {
  /**
   * Marks a tab for the page at its address; takes the mark back where the tab has moved on meanwhile.
   * @param byPath whether another path of the host is another page
   */
  mark(tab: TabPage, badge: ToolbarBadge, byPath: boolean): Promise<void>;
  clear(tabId: number): Promise<void>;
  /** Whether a tab has a mark now. */
  isMarked(tabId: number): Promise<boolean>;
  /** Whether the icon can be seen; also where the browser does not say. */
  isPinned(): Promise<boolean>;
  /** Sets what the icon says wherever a page has nothing on record. */
  setRestingTitle(title: string): Promise<void>;
}

/** The in-page badge, as far as the background has to do with it. */
export interface NoticePort {
  /** Runs the badge in a document, where it asks for its words. False when that document is gone or closed to us by now. */
  inject(document: PageDocument): Promise<boolean>;
  /** Tells a badge in the tab, where there is one, to ask again whether it still belongs there. */
  lookAgain(tabId: number): Promise<void>;
}

/** The pages that are open on the web, as far as the browser lets us see them. */
export interface OpenPagesPort {
  all(): Promise<TabPage[]>;
  /** Runs the visit script in each. May take for ever: a page that is held by its own dialog runs nothing. */
  visit(): Promise<void>;
}

/** What is kept in memory until the browser is closed or the extension is switched off; it outlives the worker. */
export interface SessionPort {
  /** A random name for this run of the browser. */
  id(): Promise<string>;
  /** What the in-page badge of a document was shown for; nothing where it was shown for nothing. */
  noticeOf(document: PageDocument): Promise<NoticeSubject[]>;
  setNoticeOf(document: PageDocument, subjects: readonly NoticeSubject[]): Promise<void>;
  /** Of some subjects those that were shown, and of which the history could not be told. */
  unwritten(subjects: readonly NoticeSubject[]): Promise<NoticeSubject[]>;
  addUnwritten(subjects: readonly NoticeSubject[]): Promise<void>;
  /** Whether the pages that were open when this run began were seen to. */
  openPagesSeen(): Promise<boolean>;
  setOpenPagesSeen(): Promise<void>;
}

/** The one alarm that wakes the worker for a refresh. It rings once. */
export interface AlarmPort {
  /** In how many milliseconds it rings; undefined when none is set. */
  dueIn(): Promise<number | undefined>;
  /** Sets it, in place of the one that may be set. It rings later where the device sleeps then. */
  set(inMs: number): Promise<void>;
}

/** What the browser says of the network. */
export interface Connection {
  online: boolean;
  /** The reader asks to save data. */
  saveData: boolean;
}

/** Tells maintainers, on the console, what could not be done and why. */
export type Report = (what: string, error: unknown) => void;

/** The words of the language that was chosen, or of the browser's. */
export type WordsFor = (choice: LanguageChoice) => VisitWords;

/** The address that rules look at; undefined where no shop could live, and for what is no address. */
export type ReadAddress = (url: string | undefined) => PageAddress | undefined;
