import { STAKES, stakeOf } from '../incident/data-class';
import { firstDay, lastDay, type PartialDate } from '../incident/partial-date';
import type { Audience, Exposure, Incident, Shop } from '../incident/schema';
import { concernsShoppers } from '../incident/schema';

/** What a reader may have done by which they belong to the people of an exposure. */
const ACTS = [
  'entered-card',
  'paid-by-card',
  'bought',
  'ordered-by-phone',
  'sent-gift',
  'received',
  'registered',
  'had-account',
  'subscribed',
  'booked',
  'stayed',
  'entered-campaign',
  'got-mail',
  'got-letter',
  'enquired',
  'used',
] as const;
export type Act = (typeof ACTS)[number];

/** A stretch of time that a question asks about; an end that is missing is open. */
export interface Span {
  from?: PartialDate;
  to?: PartialDate;
}

/** One thing to ask. The same question about the same days keeps its id, so an answer survives every other change of a record. */
export interface AffectedQuestion {
  /** Made of the act, the days and the shops: where one of them changes, it is another question, without an answer yet. */
  id: string;
  act: Act;
  /** Absent: at any time. */
  span?: Span;
  /** Keys of the shops it asks about; absent: the shop that the reader is looking at. */
  shops?: readonly string[];
  /** Places in the incident's list of exposures. */
  exposures: readonly number[];
  /** Groups that a reader may not count themselves among when answering. */
  including: readonly NonNullable<Exposure['including']>[number][];
}

/**
 * The questions that decide which exposures of an incident concern a reader; exposures that are decided by the same answer
 * share a question. Gravest data first. Empty only where nothing concerns shoppers of that shop.
 * @param shop the shop that was matched; undefined when the incident was looked up as a whole
 */
export function affectedQuestions(incident: Incident, shop: Shop | undefined): AffectedQuestion[] {
  const only = shop ?? (incident.shops.length === 1 ? incident.shops[0] : undefined);
  const byId = new Map<string, { question: AffectedQuestion; stake: number }>();
  for (const [index, exposure] of incident.exposures.entries()) {
    if (!concernsShoppers(exposure.who) || (only && exposure.shops && !exposure.shops.includes(only.key))) continue;
    const act = actOf(exposure);
    const span = spanOf(exposure, act);
    const shops = only ? undefined : exposure.shops;
    const id = [act, `${span?.from ?? ''}..${span?.to ?? ''}`, ...(shops ?? [])].join(' ');
    const stake = STAKES.indexOf(stakeOf([...exposure.data, ...(exposure.dataIfGiven ?? [])]));
    const known = byId.get(id);
    byId.set(id, {
      question: {
        id,
        act,
        ...(span && { span }),
        ...(shops && { shops }),
        exposures: [...(known?.question.exposures ?? []), index],
        including: [...new Set([...(known?.question.including ?? []), ...(exposure.including ?? [])])],
      },
      stake: Math.min(stake, known?.stake ?? stake),
    });
  }
  return [...byId.values()].sort((a, b) => a.stake - b.stake).map(({ question }) => question);
}

/**
 * Whether a reader who answers "no" to an exposure's question is surely not among its people. Where people are concerned who
 * never visited the shop, "no" decides only if the question is about something that they received.
 */
export function noDecides(exposure: Exposure): boolean {
  return !exposure.including?.includes('never-visited') || actOf(exposure) === 'received';
}

/** Whether everybody who did what `a` asks has also done what `b` asks: then "yes" to `a` answers `b`, and "no" to `b` answers `a`. */
export function implies(a: AffectedQuestion, b: AffectedQuestion): boolean {
  const sameAct = a.act === b.act || (IMPLIED[a.act] ?? []).includes(b.act);
  return sameAct && spanWithin(a.span, b.span) && shopsWithin(a.shops, b.shops);
}

const BY_AUDIENCE: Partial<Record<Audience, Act>> = {
  'card-payers': 'paid-by-card',
  buyers: 'bought',
  members: 'had-account',
  'account-holders': 'had-account',
  recipients: 'received',
  senders: 'sent-gift',
  guests: 'booked',
  'event-reservations': 'booked',
  subscribers: 'subscribed',
  applicants: 'entered-campaign',
  'mail-recipients': 'got-mail',
  'direct-mail-recipients': 'got-letter',
  'phone-orderers': 'ordered-by-phone',
  volunteers: 'registered',
  enquirers: 'enquired',
};

const PURCHASES: readonly Act[] = ['paid-by-card', 'ordered-by-phone', 'sent-gift', 'received', 'subscribed'];

const IMPLIED: Partial<Record<Act, readonly Act[]>> = {
  'paid-by-card': ['entered-card', 'bought', 'used'],
  'entered-card': ['used'],
  bought: ['used'],
  'ordered-by-phone': ['bought', 'used'],
  'sent-gift': ['bought', 'used'],
  registered: ['had-account', 'used'],
  'had-account': ['used'],
  subscribed: ['used'],
  booked: ['used'],
  stayed: ['used'],
  'entered-campaign': ['used'],
  enquired: ['used'],
};

function actOf({ who, window, including }: Exposure): Act {
  const act = BY_AUDIENCE[who] ?? 'used';
  switch (window?.kind) {
    case 'card-entry':
      return 'entered-card';
    case 'purchase': {
      const purchase = PURCHASES.includes(act) ? act : 'bought';
      return purchase === 'paid-by-card' && including?.includes('cancelled-at-payment') ? 'entered-card' : purchase;
    }
    case 'registration':
      return 'registered';
    case 'booking':
      return 'booked';
    case 'stay':
      return 'stayed';
    case 'sending':
      return act === 'got-letter' ? 'got-letter' : 'got-mail';
    default:
      return act === 'paid-by-card' && including?.includes('cancelled-at-payment') ? 'entered-card' : act;
  }
}

/**
 * The days that a question may ask about; undefined where days decide nothing. The days of an attack, and a window that
 * was not announced, exclude nobody. Data that were on file until a day may have been given on any day before it, so only
 * the end of such a window is asked about. A gift arrives later than it was bought.
 */
function spanOf({ window }: Exposure, act: Act): Span | undefined {
  if (!window || window.kind === 'attack' || act === 'received') return undefined;
  const { from, to } = window;
  const span = { ...(from !== undefined && window.kind !== 'record' && { from }), ...(to !== undefined && { to }) };
  return span.from === undefined && span.to === undefined ? undefined : span;
}

function spanWithin(inner: Span | undefined, outer: Span | undefined): boolean {
  const from = outer?.from === undefined || (inner?.from !== undefined && firstDay(inner.from) >= firstDay(outer.from));
  const to = outer?.to === undefined || (inner?.to !== undefined && lastDay(inner.to) <= lastDay(outer.to));
  return from && to;
}

function shopsWithin(inner: readonly string[] | undefined, outer: readonly string[] | undefined): boolean {
  return outer === undefined || (inner?.every((key) => outer.includes(key)) ?? false);
}
