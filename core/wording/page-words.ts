import type { Origin, Region } from '../catalogue/entry';
import type { SORTS } from '../catalogue/view';
import type { Stake } from '../incident/data-class';
import type { Category, Cause, ListName } from '../incident/vocabulary';
import type { ExportFileProblem } from '../preferences/export-file';
import type { LanguageChoice, NoticeMode, Settings } from '../preferences/settings';
import type { Plural, Text } from './plural-text';

/** What leads from one of our own surfaces to another. */
export interface LinkWords {
  /** What else can be done. */
  more: Text;
  /** From the look-up. */
  toPage: Text;
  catalogue: Text;
  settings: Text;
  label: Text;
}

/** Stopping and resuming the notices of one shop, in the popup. */
export interface MuteWords {
  mute: Text;
  muted: Text;
  unmute: Text;
  /** Under the shop's name, and the way back there. */
  here: Text;
  resume: Text;
}

/** That the browser does not let us look at every site by itself, and the way to change that. */
export interface HostAccessWords {
  /** True where no site is allowed, and where only some are. */
  missing: Text;
  ask: Text;
  /** In place of a verdict, where not even the address of the page can be seen. */
  unseen: Text;
}

/** Telling the people behind the dataset that a record is wrong. */
export interface ReportWords {
  /** For whoever found an error, and for whoever runs the shop. */
  open: Text;
  intro: Text;
  forShops: Text;
  label: Text;
  subject: Text;
  about: Text;
  /** The lines to complete. */
  asks: { wrong: Text; right: Text; source: Text };
  dateUnknown: Text;
  copy: Text;
  copied: Text;
  notCopied: Text;
  send: Text;
  noReceiver: Text;
}

/** The settings page. */
export interface SettingsWords {
  title: Text;
  saved: Text;
  failed: Text;
  /** Neither the settings nor what is remembered can be read. */
  unreadable: Text;
  notice: { title: Text; mode: Record<NoticeMode, { label: Text; hint: Text }> };
  noticeFrom: { title: Text } & Record<Settings['noticeFrom'], Text>;
  everySite: { label: Text; hint: Text };
  muted: { title: Text; none: Text; since: Text; unmute: Text; resumed: Text; below: Text };
  refresh: { title: Text; label: Text; hint: Text };
  language: { title: Text } & Record<LanguageChoice, Text>;
  history: {
    title: Text;
    hint: Text;
    holds: Plural;
    /** Goes on after `holds`: of what kinds they are. */
    ofKinds: Text;
    kinds: { told: Text; dismissed: Text; shown: Text };
    holdsNothing: Text;
    export: Text;
    exported: Text;
    import: Text;
    importHint: Text;
    imported: Text;
    problem: Record<ExportFileProblem | 'unreadable', Text>;
    erase: Text;
    eraseAsk: Text;
    eraseHint: Text;
    eraseYes: Text;
    eraseNo: Text;
    erased: Text;
  };
}

/** The catalogue. */
export interface CatalogueWords {
  title: Text;
  intro: Text;
  unavailable: Text;
  loading: Text;
  nav: { label: Text; list: Text; mine: Text; changes: Text; requests: Text; about: Text };
  filter: {
    title: Text;
    text: Text;
    textHint: Text;
    year: Text;
    cause: Text;
    leaked: Text;
    level: Text;
    state: Text;
    kind: Text;
    region: Text;
    origin: Text;
    sort: Text;
    /** The filters, and how many of them are set. */
    more: Text;
    set: Plural;
    any: Text;
    unknownYear: Text;
    clear: Text;
  };
  sort: Record<(typeof SORTS)[number], Text>;
  category: Record<Category, Text>;
  region: Record<Region, Text>;
  origin: Record<Origin, Text>;
  /** How many records are told only to who looks for their name. */
  discreet: Plural;
  stateActive: Text;
  levelNone: Text;
  leaked: Record<Stake, Text>;
  cause: Record<Cause, Text>;
  causeUnknown: Text;
  shown: Plural;
  none: Text;
  more: Plural;
  export: Text;
  credit: Text;
  /** Of the records that come from a list. */
  listCredit: Record<ListName, Text>;
  chart: { title: Text; sentence: Text; single: Text; nothing: Text; undated: Plural; table: Text; year: Text; total: Text; count: Plural };
  incident: { back: Text; backToMine: Text; backToChanges: Text; missing: Text };
  /** What the reader answered, ticked, is done with, or does not want to see in a page again (`dismissed`, taken back by `showAgain`). */
  mine: {
    title: Text;
    intro: Text;
    none: Text;
    settled: Text;
    ticked: Text;
    allTicked: Text;
    answered: Text;
    dismissed: Text;
    undo: Text;
    forget: Text;
    showAgain: Text;
  };
  about: {
    title: Text;
    intro: Text;
    version: Text;
    data: Text;
    licence: Text;
    software: Text;
    privacy: Text;
    source: Text;
    sourceHint: Text;
    guide: Text;
  };
  changes: { title: Text; intro: Text; none: Text };
  requests: {
    title: Text;
    intro: Text;
    none: Text;
    unavailable: Text;
    when: Text;
    address: Text;
    size: Text;
    result: { title: Text; ok: Text; failed: Text };
  };
}
