import { isStrong } from '../incident/address-evidence';
import type { Level } from '../incident/level';
import { nameIn } from '../incident/name-in';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { answerScope, ruledOutBy } from '../verdict/affected';
import { exposuresOf } from '../verdict/exposures-of';
import { neverAskedFor } from '../verdict/never-asked';
import { matchedShopOf } from '../verdict/shop-of';
import { isSettled, type RecordedIncident } from '../verdict/verdict';
import { tellingsOf } from '../verdict/word-of';
import { tellCertainty } from './certainty';
import { tellDate } from './dates';
import { fill } from './fill';
import { tellList } from './list';
import { incidentName, tellSummary } from './summary';
import { type ToldStep, tellAdvice, tellAdviceTitle } from './tell-advice';
import { type ToldAffected, tellAffected } from './tell-affected';
import { tellAlso } from './tell-also';
import { tellClaim } from './tell-claim';
import { type ToldExposure, tellExposure } from './tell-exposure';
import { tellFlag } from './tell-flag';
import { tellLevel } from './tell-level';
import { tellMarkets } from './tell-markets';
import { tellNames } from './tell-names';
import { type ToldSettlement, tellSettlement } from './tell-settlement';
import { tellSupplier, tellWayIn } from './tell-supplier';
import { tellWhen } from './tell-when';
import { type TimeLine, timeLineOf } from './time-line';
import type { Words } from './words';

/** A source, in words. */
export interface ToldSource {
  /** http(s) only; the schema allows nothing else. */
  url: string;
  label: string;
}

/** An incident in words, ready to be shown; every text is plain. */
export interface ToldIncident {
  id: string;
  revision: number;
  /** Under which what the reader says is kept (`answerScope`). */
  scope: string;
  level: Level;
  /** 「要確認」, "On record"; for a record that warns nobody, why. */
  levelWord: string;
  title: string;
  /** The record's own name, whichever of its shops it was reached by. */
  name: string;
  /** Date of disclosure, or that it is not known; and that of the latest notice. */
  when: string;
  /** The claim in one short sentence; absent where the record was wrong or nothing leaked. */
  lead?: string;
  /** What sets this page or record apart most, in a few words: that the shop has closed, that it has moved here. */
  flag?: string;
  /** The announcement, then what limits it (supplier, state of the shop). Never empty. */
  summary: string[];
  /** Who announced it, and how sure that is; absent where the record was wrong. */
  provenance?: string;
  exposures: ToldExposure[];
  /** Misuse, what was ruled out, earlier figures, notes, offers. */
  also: string[];
  /** Did this touch me? Absent where nothing warns any more. */
  affected?: ToldAffected;
  /** Absent where no day is known. */
  timeLine?: TimeLine;
  advice: ToldStep[];
  adviceTitle: string;
  /** What not to give to whoever asks for it; absent where nothing is advised. */
  neverAsked?: string;
  /** Whether the reader is done with it; absent while something is left. */
  settlement?: ToldSettlement;
  sources: ToldSource[];
  /** How surely the address is the shop's, where that is weak. */
  sourceNotes: string[];
}

/** Puts an incident into words, for the shop it was matched or looked up by. */
export function tellIncident(recorded: RecordedIncident, words: Words): ToldIncident {
  const { incident, level } = recorded;
  const about = matchedShopOf(recorded);
  const title = about ? nameIn(about.name, words.names) : incidentName(incident, words);
  const settlement = tellSettlement(recorded, words);
  return {
    id: incident.id,
    revision: incident.revision,
    scope: answerScope(incident, about),
    level,
    levelWord: tellLevel(level, incident.state, words),
    title,
    name: incidentName(incident, words),
    when: tellWhen(incident, about, words),
    ...tellWhatHappened(recorded, title, words),
    ...tellHelp(recorded, about, words),
    ...(settlement && { settlement }),
    sourceNotes: isWeakAddress(recorded) ? [fill(words.weakAddress, { shop: title })] : [],
    sources: numbered(
      incident.sources.map((source) => ({
        url: source.url,
        label: [words.sourceKind[source.kind], tellLanguage(source.language, words), source.date && tellDate(source.date, words)]
          .filter(Boolean)
          .join(' · '),
      })),
      words,
    ),
  };
}

/** What is claimed. A record that was wrong claims nothing any more, and of one that was cleared nothing leaked. */
function tellWhatHappened(
  recorded: RecordedIncident,
  title: string,
  words: Words,
): Pick<ToldIncident, 'lead' | 'flag' | 'summary' | 'provenance' | 'exposures' | 'also'> {
  const { incident } = recorded;
  const about = matchedShopOf(recorded);
  const state = tellState(incident, words);
  if (incident.state === 'withdrawn') return { summary: state, exposures: [], also: [] };
  const flag = tellFlag(recorded, words);
  const exposures = incident.state === 'cleared' ? [] : exposuresOf(incident, about);
  return {
    ...(incident.state !== 'cleared' && { lead: tellLead(recorded, about, words) }),
    ...(flag !== undefined && { flag }),
    summary: [...state, tellSummary(incident, about, words), ...tellLimits(recorded, title, words)],
    provenance: fill(words.popup.announcedBy, {
      who: tellAnnouncers(incident, about, words),
      certainty: tellCertainty(incident, about, words),
    }),
    exposures: exposures.map((exposure) => tellExposure(exposure, incident, about, words)),
    also: tellAlso(incident, words),
  };
}

function tellLead(recorded: RecordedIncident, about: Shop | undefined, words: Words): string {
  const { incident } = recorded;
  const subject = about || incident.shops.length === 1 ? (incident.notAShop ? 'site' : 'shop') : 'shops';
  const claim = tellClaim(recorded, about, subject, words);
  return claim.charAt(0).toUpperCase() + claim.slice(1);
}

/** Everyone whose word is told here, once, the first speaker first. */
function tellAnnouncers(incident: Incident, about: Shop | undefined, words: Words): string {
  const speakers = [incident.announcedBy, ...tellingsOf(incident, about).map(({ word }) => word.by)];
  return tellList(
    [...new Set(speakers)].map((one) => words.popup.announcer[one]),
    words,
  );
}

/** What is about the reader: the check, the time line, the steps. Nothing of it where the record warns nobody. */
function tellHelp(
  recorded: RecordedIncident,
  about: Shop | undefined,
  words: Words,
): Pick<ToldIncident, 'advice' | 'adviceTitle' | 'affected' | 'timeLine' | 'neverAsked'> {
  const { incident, level, rule, answers = {} } = recorded;
  if (level === 'none') return { advice: [], adviceTitle: words.popup.advice };
  const ruledOut = ruledOutBy(incident, about, answers);
  const here = rule !== undefined && rule.role !== 'successor';
  const affected = tellAffected(incident, about, answers, here, words);
  // Who is done is asked nothing more.
  if (isSettled(recorded)) delete affected?.question;
  const timeLine = timeLineOf(incident, about, answers, words);
  const never = neverAskedFor(incident, about, ruledOut).map((one) => words.neverAsked[one]);
  const advice = tellAdvice(recorded, words);
  return {
    ...(affected && { affected }),
    ...(timeLine && { timeLine }),
    advice,
    adviceTitle: tellAdviceTitle(advice, affected?.outcome?.kind === 'may-be-affected', words),
    ...(never.length > 0 && { neverAsked: fill(words.neverAsked.sentence, { what: never.join(words.list.separator) }) }),
  };
}

/** The countries that all of these groups are limited to; undefined where one of them is not. */
function marketsOf(exposures: readonly Exposure[]): string[] | undefined {
  const all = exposures.map(({ markets }) => markets);
  return all.every((one) => one !== undefined) && all.length > 0 ? [...new Set(all.flat())] : undefined;
}

/** A language without its script or country: whoever reads it reads the rest, too. */
function tellLanguage(language: string, words: Words): string {
  return words.sourceLanguage[language.split('-')[0] ?? language] ?? words.sourceLanguage.other;
}

function tellState(incident: Incident, words: Words): string[] {
  const since = incident.stateSince;
  if (incident.state === 'active' || !since) return [];
  return [fill(words.stateSince[incident.state], { date: tellDate(since.date, words), reason: since.reason[words.names] })];
}

function tellLimits(recorded: RecordedIncident, title: string, words: Words): string[] {
  const { incident, rule, longUnseen } = recorded;
  const about = matchedShopOf(recorded);
  const sentences = [
    ...tellMarkets(marketsOf(exposuresOf(incident, about)), words.markets, words),
    ...tellSupplier(incident, title, words),
    ...tellWayIn(incident, words),
  ];
  if (
    incident.cause === 'credential-stuffing' ||
    incident.cause === 'stolen-from-user-devices' ||
    incident.cause === 'platform-account-takeover'
  ) {
    sentences.push(fill(words.notTheShopsFailure[incident.cause], { shop: title }));
  }
  if (rule?.role === 'successor') sentences.push(fill(words.successor, { shop: title }));
  const shops = about ? [about] : incident.shops;
  for (const status of ['closed', 'replaced', 'suspended'] as const) {
    const names = tellNames(
      shops.filter((one) => one.status === status),
      words,
    );
    const { one = words.status[status].other, other } = words.status[status];
    if (names.length > 0) sentences.push(fill(names.length === 1 ? one : other, { shop: tellList(names, words) }));
  }
  if (rule && longUnseen) sentences.push(fill(words.longUnseen, { shop: title, date: tellDate(rule.checked, words) }));
  return sentences;
}

/** A list names no address; what it says of a leak does not rest on one. */
function isWeakAddress({ incident, rule }: RecordedIncident): boolean {
  return rule !== undefined && !isStrong(rule.evidence) && incident.announcedBy !== 'hibp' && incident.state !== 'withdrawn';
}

/** Several sources of one kind, language and day are told apart by a number. */
function numbered(sources: readonly ToldSource[], words: Words): ToldSource[] {
  return sources.map((source, i) => {
    const alike = sources.filter(({ label }) => label === source.label);
    if (alike.length < 2) return source;
    const place = sources.slice(0, i).filter(({ label }) => label === source.label).length + 1;
    return { ...source, label: fill(words.labelled.withFigures, { label: source.label, figures: String(place) }) };
  });
}
