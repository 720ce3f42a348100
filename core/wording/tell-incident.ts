import { figureOf } from '../incident/count';
import type { DataClass } from '../incident/data-class';
import type { Level } from '../incident/level';
import type { PartialDate } from '../incident/partial-date';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { isStrong } from '../incident/site-rule';
import { adviceFor, neverAskedFor, stepKey } from '../verdict/advice';
import { ruledOutBy } from '../verdict/affected';
import { exposuresOf } from '../verdict/policy-input';
import type { RecordedIncident } from '../verdict/verdict';
import { tellDate, tellSpan } from './dates';
import { tellFigures, unitOf } from './figures';
import { fill } from './fill';
import { tellList } from './list';
import { tellCount, tellMoney } from './numbers';
import { incidentName, tellSummary, weakestCertainty } from './summary';
import { supplierName, tellSupplier } from './supplier';
import { type ToldAffected, tellAffected } from './tell-affected';
import { tellLevel } from './tell-level';
import { type TimeLine, timeLineOf } from './time-line';
import type { Words } from './words';

/** One group of people of an incident, in words. */
export interface ToldExposure {
  who: string;
  /** When one belongs to it; says so where that was not announced. */
  window: string;
  /** Undefined when nobody was counted. */
  figures?: string;
  data: string[];
  /** Asides: data held only where given, groups one would not expect. */
  asides: string[];
}

/** A source, in words. */
export interface ToldSource {
  /** http(s) only; the schema allows nothing else. */
  url: string;
  label: string;
}

/** A step of the advice, in words. */
export interface ToldStep {
  id: string;
  text: string;
  /** Under which a tick is kept. */
  key: string;
  done: boolean;
  /** https only, on the shop's own host; for the popup alone. */
  link?: { url: string; label: string };
}

/** An incident in words, ready to be shown; every text is plain. */
export interface ToldIncident {
  id: string;
  revision: number;
  level: Level;
  /** 「要確認」, "On record"; for a record that warns nobody, why. */
  levelWord: string;
  title: string;
  /** The record's own name, whichever of its shops it was reached by. */
  name: string;
  /** Date of disclosure, or that it is not known. */
  when: string;
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
  /** What the shop will never ask for; absent where nothing is advised. */
  neverAsked?: string;
  sources: ToldSource[];
}

/** Puts an incident into words, for the shop it was matched or looked up by. */
export function tellIncident(recorded: RecordedIncident, words: Words): ToldIncident {
  const { incident, shopKey, level } = recorded;
  const shop = incident.shops.find((one) => one.key === shopKey);
  const title = shop && recorded.rule ? shop.name[words.names] : incidentName(incident, words);
  const about = recorded.rule ? shop : undefined;
  return {
    id: incident.id,
    revision: incident.revision,
    level,
    levelWord: tellLevel(level, incident.state, words),
    title,
    name: incidentName(incident, words),
    when: incident.disclosed === undefined ? words.lookup.undated : tellDate(incident.disclosed, words),
    ...tellClaim(recorded, shop, title, words),
    ...tellHelp(recorded, about, title, words),
    sources: incident.sources.map((source) => ({
      url: source.url,
      label: [words.sourceKind[source.kind], words.sourceLanguage[source.language], source.date && tellDate(source.date, words)]
        .filter(Boolean)
        .join(' · '),
    })),
  };
}

/** What is claimed. A record that was wrong claims nothing any more, and of one that was cleared nothing leaked. */
function tellClaim(
  recorded: RecordedIncident,
  shop: Shop | undefined,
  title: string,
  words: Words,
): Pick<ToldIncident, 'summary' | 'provenance' | 'exposures' | 'also'> {
  const { incident } = recorded;
  const about = recorded.rule ? shop : undefined;
  const state = tellState(incident, words);
  if (incident.state === 'withdrawn') return { summary: state, exposures: [], also: [] };
  const exposures = incident.state === 'cleared' ? [] : exposuresOf(incident, about);
  return {
    summary: [...state, tellSummary(incident, about, words), ...tellLimits(recorded, shop, title, words)],
    provenance: fill(words.popup.announcedBy, {
      who: words.popup.announcer[incident.announcedBy],
      certainty: tellCertainty(incident, about, words),
    }),
    exposures: exposures.map((exposure) => tellExposure(exposure, incident, about, words)),
    also: tellAlso(incident, words),
  };
}

function tellCertainty(incident: Incident, about: Shop | undefined, words: Words): string {
  if (incident.announcedBy === 'hibp') return words.listedCertainty[weakestCertainty(incident, about)];
  return isMixed(incident, about) ? words.popup.certaintyMixed : words.popup.certainty[weakestCertainty(incident, about)];
}

/** Whether one group's leak is surer than another's; each group then says its own. */
function isMixed(incident: Incident, about: Shop | undefined): boolean {
  return new Set(exposuresOf(incident, about).map(({ certainty }) => certainty ?? incident.certainty)).size > 1;
}

/** What is about the reader: the check, the time line, the steps. Nothing of it where the record warns nobody. */
function tellHelp(
  recorded: RecordedIncident,
  about: Shop | undefined,
  title: string,
  words: Words,
): Pick<ToldIncident, 'advice' | 'affected' | 'timeLine' | 'neverAsked'> {
  const { incident, level, rule, answers = {}, done = [] } = recorded;
  if (level === 'none') return { advice: [] };
  const ruledOut = ruledOutBy(incident, about, answers);
  const affected = tellAffected(incident, about, answers, rule !== undefined && rule.role !== 'successor', words);
  const timeLine = timeLineOf(incident, about, answers, words);
  const never = neverAskedFor(incident, about, ruledOut).map((one) => words.neverAsked[one]);
  const advice = adviceFor(incident, about, rule, ruledOut, recorded.longUnseen).map((step) => ({
    id: step.id,
    key: stepKey(step),
    done: done.includes(stepKey(step)),
    text: fill(words.advice[step.id], {
      from: step.from ? tellDate(step.from, words) : '',
      supplier: supplierName(incident, words) ?? '',
      shop: title,
    }),
    ...(step.changePasswordAt !== undefined && {
      link: { url: `https://${step.changePasswordAt}/.well-known/change-password`, label: words.changePassword },
    }),
  }));
  const first = advice.find((step) => !step.done)?.text;
  if (affected?.outcome?.kind === 'may-be-affected' && first !== undefined)
    affected.outcome.first = fill(words.affected.first, { step: first });
  return {
    ...(affected && { affected }),
    ...(timeLine && { timeLine }),
    advice,
    ...(never.length > 0 && { neverAsked: fill(words.neverAsked.sentence, { what: never.join(words.list.separator) }) }),
  };
}

function tellState(incident: Incident, words: Words): string[] {
  const since = incident.stateSince;
  if (incident.state === 'active' || !since) return [];
  return [fill(words.stateSince[incident.state], { date: tellDate(since.date, words), reason: since.reason[words.names] })];
}

function tellLimits({ incident, rule, longUnseen }: RecordedIncident, shop: Shop | undefined, title: string, words: Words): string[] {
  const sentences = tellSupplier(incident, title, words);
  if (
    incident.cause === 'credential-stuffing' ||
    incident.cause === 'stolen-from-user-devices' ||
    incident.cause === 'platform-account-takeover'
  ) {
    sentences.push(fill(words.notTheShopsFailure[incident.cause], { shop: title }));
  }
  if (rule?.role === 'successor') sentences.push(fill(words.successor, { shop: title }));
  const shops = shop && rule ? [shop] : incident.shops;
  for (const status of ['closed', 'replaced', 'suspended'] as const) {
    const names = shops.filter((one) => one.status === status).map((one) => one.name[words.names]);
    const { one = words.status[status].other, other } = words.status[status];
    if (names.length > 0) sentences.push(fill(names.length === 1 ? one : other, { shop: tellList(names, words) }));
  }
  if (rule && !isStrong(rule.evidence) && incident.announcedBy !== 'hibp') sentences.push(fill(words.weakAddress, { shop: title }));
  if (rule && longUnseen) sentences.push(fill(words.longUnseen, { shop: title, date: tellDate(rule.checked, words) }));
  return sentences;
}

function tellExposure(exposure: Exposure, incident: Incident, shop: Shop | undefined, words: Words): ToldExposure {
  const of =
    exposure.shops && !shop
      ? tellList(
          incident.shops.filter((one) => exposure.shops?.includes(one.key)).map((one) => one.name[words.names]),
          words,
        )
      : undefined;
  const who = words.who[exposure.who];
  const span = exposure.window && tellSpan(exposure.window, words);
  const figures = tellFigures(exposure, unitOf(exposure, words), words);
  return {
    who: of === undefined ? who : fill(words.group.ofShop, { shop: of, label: who }),
    window: exposure.window && span !== undefined ? fill(words.window[exposure.window.kind], { span }) : words.windowUnknown,
    ...(figures !== undefined && { figures }),
    data: tellData(exposure.data, words),
    asides: [
      ...(exposure.dataIfGiven
        ? [fill(words.dataIfGiven, { data: tellData(exposure.dataIfGiven, words).join(words.list.separator) })]
        : []),
      ...(exposure.including ?? []).map((group) => words.including[group]),
      ...(isMixed(incident, shop) && incident.announcedBy !== 'hibp'
        ? [words.popup.certainty[exposure.certainty ?? incident.certainty]]
        : []),
    ],
  };
}

function tellData(data: readonly DataClass[], words: Words): string[] {
  return data.length === 1 && data[0] === 'other' ? [words.dataUnnamed] : data.map((one) => words.data[one]);
}

function tellAlso(incident: Incident, words: Words): string[] {
  const misuse = tellMisuse(incident, words);
  const shared = incident.shops.length > 1 && (misuse !== undefined || incident.total !== undefined);
  const total = incident.total && incident.shops.length > 1 ? tellFigures(incident.total, words.number.records, words) : undefined;
  return [
    ...(incident.unread ? [words.popup.partNeedsUpdate] : []),
    ...(total === undefined ? [] : [fill(words.total, { figures: total })]),
    ...(misuse === undefined ? [] : [misuse]),
    ...(shared
      ? [
          fill(words.ofShopsTogether, {
            shops: tellList(
              incident.shops.map((shop) => shop.name[words.names]),
              words,
            ),
          }),
        ]
      : []),
    ...tellRuledOut(incident, words),
    ...(incident.figures ?? []).map((figure) => tellFigureHistory(figure, incident, words)),
    ...(incident.partOf ? [words.partOf] : []),
    ...(incident.notes ?? []).map((note) => note[words.names]),
    ...(incident.offers ?? []).map((offer) => words.offers[offer]),
  ];
}

function tellRuledOut({ ruledOut = [] }: Incident, words: Words): string[] {
  const data = ruledOut.flatMap((one) => (one === 'misuse' ? [] : [words.ruledOut[one]]));
  return [
    ...(data.length > 0 ? [fill(words.ruledOut.sentence, { what: tellList(data, words) })] : []),
    ...(ruledOut.includes('misuse') ? [words.ruledOut.misuse] : []),
  ];
}

function tellMisuse({ misuse }: Incident, words: Words): string | undefined {
  if (!misuse) return undefined;
  const figures = [
    misuse.people === undefined ? undefined : tellCount(misuse.people, words.number.people, words),
    misuse.transactions === undefined ? undefined : tellCount(misuse.transactions, words.number.transactions, words),
    misuse.amount && tellMoney(misuse.amount, words),
  ].filter((one) => one !== undefined);
  const texts = words.misuse[misuse.certainty];
  if (figures.length === 0) return texts.plain;
  const values = { figures: figures.join(words.figures) };
  return misuse.asOf ? fill(texts.asOf, { ...values, asOf: tellDate(misuse.asOf, words) }) : fill(texts.figures, values);
}

function tellFigureHistory(figure: NonNullable<Incident['figures']>[number], incident: Incident, words: Words): string {
  const exposure = figure.exposure === undefined ? undefined : incident.exposures[figure.exposure];
  const value =
    figure.of === 'misuse-amount' && incident.misuse?.amount
      ? tellMoney({ value: figure.value, currency: incident.misuse.amount.currency }, words)
      : tellCount(figure.value, unitOfFigure(figure.of, exposure, words), words);
  const sentence = fill(words.figure[figure.is], { value, date: figureDate(figure.date, words) });
  if (!figure.note) return sentence;
  // Where the curator's note gives the figure itself, it says more than the plain sentence could.
  const note = figure.note[words.names];
  return namesFigure(note, figureOf(figure.value), words) ? note : `${sentence}${words.sentenceSpace}${note}`;
}

/** Whether a text gives a number, grouped or in ten thousands (27万2,000). */
function namesFigure(text: string, n: number, words: Words): boolean {
  const grouped = new Intl.NumberFormat(words.locale);
  const tenThousands = [Math.floor(n / 10_000), n % 10_000]
    .map((part, i) => (part === 0 && i === 1 ? '' : grouped.format(part)))
    .join('万');
  return [grouped.format(n), tenThousands].some((form) => form !== '0' && text.includes(form));
}

function unitOfFigure(of: NonNullable<Incident['figures']>[number]['of'], exposure: Exposure | undefined, words: Words) {
  if (of === 'people' || of === 'misuse-people') return words.number.people;
  if (of === 'misuse-transactions') return words.number.transactions;
  return exposure ? unitOf(exposure, words) : words.number.records;
}

function figureDate(date: PartialDate | undefined, words: Words): string {
  return date ? tellDate(date, words) : words.figureUndated;
}
