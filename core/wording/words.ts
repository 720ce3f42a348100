import type { RefreshFailure } from '../dataset/refresh-outcome';
import type { DataClass } from '../incident/data-class';
import type { GraveData } from '../incident/grave-data';
import type { Level } from '../incident/level';
import type { Exposure, Incident, Source } from '../incident/schema';
import type { Audience, Cause, Certainty, ListName } from '../incident/vocabulary';
import type { NeverAsked } from '../verdict/never-asked';
import type { CatalogueWords, HostAccessWords, LinkWords, MuteWords, ReportWords, SettingsWords } from './page-words';
import type { Plural, Text } from './plural-text';
import type { AdviceWords, AffectedWords, HelpWords } from './reader-words';
import type { WelcomeWords } from './welcome-words';

type Announcer = Incident['announcedBy'];
type Window = NonNullable<Exposure['window']>;
type Named = Readonly<Record<string, Text>> & { other: Text };
type MoreThan = 'about' | 'at-least' | 'at-most';

/** What is said while somebody visits a shop: all that the worker needs to know of a language. */
export type VisitWords = Pick<Words, 'locale' | 'names' | 'sentenceSpace' | 'months' | 'date' | 'claimOf' | 'notice' | 'toolbar'>;

/** Everything a person reads, in one language. `locales/` holds one of these for each language; the compiler proves it complete. */
export interface Words {
  /** BCP 47, for `Intl` and the `lang` attribute. */
  locale: string;
  /** Which of a bilingual record's texts to read. */
  names: 'ja' | 'en';

  product: Text;
  level: Record<Exclude<Level, 'none'>, Text>;
  state: Record<'corrected' | 'cleared' | 'withdrawn', Text>;

  number: Record<MoreThan, Text> & {
    /** Round numbers of ten thousands and of hundred millions, where the language counts so; absent elsewhere. */
    tenThousands?: Text;
    hundredMillions?: Text;
    people: Plural;
    cards: Plural;
    addresses: Plural;
    records: Plural;
    transactions: Plural;
    /** Where the unit stands beside it already. */
    bare: Plural;
  };
  /** `either` and `lastOr`: the same where any one of them counts. */
  list: { pair: Text; either: Text; separator: Text; last: Text; lastOr: Text };
  /** The figures of the whole incident, and that they count several shops together. */
  total: Text;
  ofShopsTogether: Text;
  /** Between two sentences. */
  sentenceSpace: Text;
  /** Between two figures of one group: 1,850 people, 2,162 cards. */
  figures: Text;
  labelled: { withFigures: Text };

  /** January to December. */
  months: readonly Text[];
  date: { day: Text; month: Text; year: Text };
  /** Where a date says when, inside a sentence; and where it opens one. */
  at: { day: Text; month: Text; year: Text };
  on: { day: Text; month: Text; year: Text };
  /** `day` and `within` are for a stretch that begins and ends with the same date: a day, or a month or year. */
  span: { both: Text; from: Text; to: Text; day: Text; within: Text };
  window: Record<Window['kind'], Text>;
  /** Where the record has no period; and where it says that the notice gave none. */
  windowUnknown: Text;
  windowNotGiven: Text;

  data: Record<DataClass, Text>;
  /** Where nothing is known of what leaked but that something did. */
  dataUnnamed: Text;
  dataIfGiven: Text;
  group: {
    card: Text;
    /** Card details that cannot be paid with: an expiry, a holder's name, some digits. */
    cardPartial: Text;
    bank: Text;
    login: Text;
    personal: Text;
    email: Text;
    name: Text;
    other: Text;
    /** A group that also holds what its name does not say: personal data including card data. */
    including: Text;
    /** The same where only a part of it does. */
    partly: Text;
    ofShop: Text;
  };
  who: Record<Audience, Text>;
  including: Record<NonNullable<Exposure['including']>[number], Text>;

  /**
   * What happened, as a clause; empty where nothing can be said of it. Data leaked through it, or no leak was found after it
   * (`unconfirmed`).
   */
  cause: Record<Cause, { leaked: Text; unconfirmed: Text }>;
  causeAtSupplier: Record<Cause, { leaked: Text; unconfirmed: Text }>;
  service: Record<NonNullable<Incident['suppliers']>[number]['service'], Text>;
  /** One clause for each certainty of an incident: the only one, one of which more follow, or the last of several. */
  claim: Record<'leaked' | 'entered' | 'stolen-elsewhere', Record<Certainty, Record<'alone' | 'first' | 'last', Text>>>;
  announced: Record<Announcer, Text>;
  /** The same where no date is known. */
  announcedSometime: Record<Announcer, Text>;
  /**
   * Where nothing stands as it was first said: the operator's first and later word; another's first word; the same speaker's
   * later word; another's.
   */
  announcedLater: Text;
  firstTold: Record<Announcer, Text>;
  laterOwn: Text;
  laterBy: Record<Announcer, Text>;
  /** What a later notice added to the first. */
  added: Text;
  denied: Record<NonNullable<Incident['notices']>[number]['by'], Text>;
  /** When it was first told, and when what stands beside it was. */
  whenLater: Text;
  /** The operator of several shops. */
  operatorOf: Text;

  throughSupplier: Text;
  throughUnnamedSupplier: Text;
  /** Through whom intruders got in. */
  wayIn: Text;
  supplierChain: Text;
  notTheShopsFailure: Record<'credential-stuffing' | 'stolen-from-user-devices' | 'platform-account-takeover', Text>;
  /** By the number of shops. */
  status: Record<'closed' | 'replaced' | 'suspended', Plural>;
  successor: Text;
  /** The same in a few words, beside the level. */
  flag: Record<'corrected' | 'successor' | 'longUnseen' | 'closed' | 'replaced' | 'suspended', Text>;
  misuse: Record<'confirmed' | 'possible', { plain: Text; figures: Text; asOf: Text }>;
  /** By currency (ISO 4217); `other` for one that has no form of its own here. */
  money: Named;
  /** `ours` puts our own mistake into nobody's mouth. */
  figure: Record<Exclude<NonNullable<Incident['figures']>[number]['is'], 'ours'>, { dated: Text; undated: Text }> & { ours: Text };
  /** A figure that counts misuse. */
  figureOfMisuse: Text;
  partOf: Text;
  /** Of whose customers an announcement speaks; and the same under a question. */
  markets: Text;
  onlyIn: Text;
  /** What a part of a country counts of its own residents. */
  residents: Text;
  /** What an authority decided. */
  decision: { fined: Text; plain: Text };
  /** Another incident of many of the same people; and a list's figure, told as the list's. */
  overlaps: Text;
  listedAddresses: Text;
  /** `misuse` is a sentence of its own: that none was found. */
  ruledOut: { sentence: Text } & Record<NonNullable<Incident['ruledOut']>[number], Text>;
  offers: Record<NonNullable<Incident['offers']>[number], Text>;
  stateSince: Record<'corrected' | 'cleared' | 'withdrawn', Text>;
  /** Who claims and how surely are two things: an unverified listing is not a shop's "cannot be ruled out". */
  listedCertainty: { verified: Text; unverified: Text; confirmed: Text };
  weakAddress: Text;
  longUnseen: Text;

  sourceKind: Record<Source['kind'], Text>;
  /** By language, without its script or country; `other` for one without a name here. */
  sourceLanguage: Named;
  /** Countries (ISO 3166-1) and parts of countries (ISO 3166-2), as they stand in a sentence. */
  region: Readonly<Record<string, Text>>;

  advice: AdviceWords;
  /** Where the change-password link leads. */
  changePassword: Text;
  neverAsked: { sentence: Text } & Record<NeverAsked, Text>;
  help: HelpWords;

  affected: AffectedWords;
  /** What the reader is done with; `changed`: what was corrected since. */
  settled: { all: Text; finished: Text; changed: Text; confirm: Text; undo: Text; changeAnswer: Text };
  timeLine: { title: Text; disclosed: Text; yours: Text; open: Text; openEnd: Text; attack: Text; list: Text };
  ended: Record<'withdrawn' | 'cleared', Text>;

  /** The claim of a record in one short sentence, with a small letter first. */
  claimOf: {
    one: Record<Certainty | 'mixed', Text>;
    through: Record<Certainty | 'mixed', Text>;
    relayed: Record<Certainty | 'mixed', Text>;
    /** Accounts were entered with passwords that people use elsewhere too. */
    entered: { one: Text; relayed: Text };
    listed: Record<ListName, Text>;
    /** Whom it speaks of, where no name is said. */
    subject: Record<'shop' | 'site' | 'shops', Text>;
    grave: Record<GraveData, Text>;
    separator: Text;
    and: Text;
    andOther: Text;
    /** Where nothing of it is grave. */
    customerData: Text;
    /** When it was said: in a month; or by a month, where a later notice changed it; or nobody knows when. */
    when: { in: Text; by: Text; undated: Text };
  };

  notice: {
    from: Text;
    more: Text;
    /** The same while the icon is behind the extensions button. */
    moreHidden: Text;
    close: Text;
    dismiss: Text;
    label: Text;
  };
  /** `latest`: when the newest word of them was said. `withoutAccess` also holds where the reader allows some sites and not others. */
  toolbar: {
    resting: Text;
    records: Plural;
    /** Where a list has them all; and where several lists have them. */
    listed: Record<ListName, Plural>;
    listings: Plural;
    latest: Text;
    settled: Text;
    unavailable: Text;
    needsUpdate: Text;
    withoutAccess: Text;
  };

  popup: {
    title: Text;
    loading: Text;
    notASite: Text;
    noRecord: Text;
    noRecordHint: Text;
    unavailable: Text;
    unavailableHint: Text;
    /** Where all that is on record needs a newer version; and where more is on record than can be told, of records and of one record. */
    needsUpdate: Text;
    needsUpdateHint: Text;
    moreNeedUpdate: Plural;
    partNeedsUpdate: Text;
    rebuild: Text;
    recorded: Plural;
    /** Where the reader is done with all of them. */
    settled: Text;
    /** Where every record of a page was withdrawn or cleared. */
    ended: Plural;
    exposures: Text;
    alsoKnown: Text;
    advice: Text;
    /** How many steps wait behind the first, and how many are behind none because all are done. */
    otherSteps: Plural;
    stepsDone: Plural;
    announcement: Text;
    care: Text;
    sources: Text;
    announcedBy: Text;
    certainty: Record<Certainty, Text>;
    /** Where it differs from group to group. */
    certaintyMixed: Text;
    announcer: Record<Announcer, Text>;
    details: Text;
  };
  lookup: {
    title: Text;
    label: Text;
    hint: Text;
    submit: Text;
    suggestions: Text;
    /** Above names that are near what was typed, where nothing fits; and what they are. */
    near: Text;
    nearHint: Text;
    results: Plural;
    /** Where more were found than are listed, and the way to all of them. */
    someResults: Text;
    all: Text;
    nothing: Text;
    /** Beside a record that was found by another name than the one shown. */
    foundBy: Text;
    /** Where no name fits, nor is near: how else to look. */
    otherwise: Text;
    nothingForAddress: Text;
    sharedAddress: Text;
    /** Where several addresses were typed at once. */
    several: Plural;
    back: Text;
    undated: Text;
  };
  dataset: {
    title: Text;
    asOf: Text;
    counts: Text;
    /** How many of them need a newer version, to be told at all or to the end. */
    needUpdate: Plural;
    old: Text;
    /** The feed answers, and has brought nothing newer for too long. */
    heldBack: Text;
    /** What does not work on this device, and what was done about it. */
    trouble: { packaged: Text; rebuilt: Text; memory: Text; filter: Text };
    bundled: Text;
    refresh: Text;
    refreshing: Text;
    progress: Text;
    cancel: Text;
    lastTried: Text;
    /** Where the last attempt failed, when one last went well. */
    lastSucceeded: Text;
    fromFile: Text;
    fileTitle: Text;
    fileHint: Text;
    fileLabel: Text;
  };
  refreshed: {
    updated: Text;
    nothingTold: Text;
    added: Plural;
    corrected: Plural;
    withdrawn: Plural;
    upToDate: Text;
    /** A failure with the code that a report names. */
    withCode: Text;
    /** The worker was stopped over it. */
    unknown: Text;
    failed: Record<RefreshFailure, Text>;
  };

  /** Newest disclosures and changes, in the popup. */
  news: { title: Text; disclosed: Text; changed: Text; none: Text };
  /** A supplier at which something happened, and from which the page loads, or which the shop is known to use. */
  embedded: { title: Text; loads: Text; uses: Text; told: Text; through: Text; notNamed: Text; more: Text };
  report: ReportWords;
  links: LinkWords;
  mute: MuteWords;
  hostAccess: HostAccessWords;
  settings: SettingsWords;
  welcome: WelcomeWords;
  catalogue: CatalogueWords;
}
