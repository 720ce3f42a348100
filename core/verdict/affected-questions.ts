import { STAKES, stakeOf } from '../incident/data-class';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { type Act, actImplies, actOf } from './act-of';
import { concernsCustomersOf } from './exposures-of';
import { type Span, spanOf, spanWithin } from './span-of';

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
  /** The only stretches of the span that count, earliest first; absent: all of it. */
  stretches?: readonly Span[];
  /** Countries (ISO 3166-1) whose customers alone are meant; absent: any. */
  markets?: readonly string[];
  /** Groups that a reader may not count themselves among when answering. */
  including: readonly NonNullable<Exposure['including']>[number][];
}

/**
 * The questions that decide which exposures of an incident concern a reader; exposures that are decided by the same answer
 * share a question. Gravest data first. Empty where nothing concerns shoppers of that shop, and where none of them can know.
 * @param shop the shop that was matched; undefined when the incident was looked up as a whole
 */
export function affectedQuestions(incident: Incident, shop: Shop | undefined): AffectedQuestion[] {
  const only = onlyShop(incident, shop);
  const byId = new Map<string, { question: AffectedQuestion; stake: number }>();
  for (const [index, exposure] of incident.exposures.entries()) {
    if (!concernsCustomersOf(only, exposure) || isUnknowable(exposure, incident, shop)) continue;
    const act = actOf(exposure, incident.cause);
    const span = spanOf(exposure, act, incident);
    const shops = only ? undefined : exposure.shops;
    const stretches = span && stretchesOf(exposure);
    const { markets } = exposure;
    const days = (stretches ?? [span]).map((one) => `${one?.from ?? ''}..${one?.to ?? ''}`);
    const id = [act, ...days, ...(markets ?? []), ...(shops ?? [])].join(' ');
    const stake = STAKES.indexOf(stakeOf([...exposure.data, ...(exposure.dataIfGiven ?? [])]));
    const known = byId.get(id);
    byId.set(id, {
      question: {
        id,
        act,
        ...(span && { span }),
        ...(shops && { shops }),
        ...(stretches && { stretches }),
        ...(markets && { markets }),
        exposures: [...(known?.question.exposures ?? []), index],
        including: [...new Set([...(known?.question.including ?? []), ...(exposure.including ?? [])])],
      },
      stake: Math.min(stake, known?.stake ?? stake),
    });
  }
  return [...byId.values()].sort((a, b) => a.stake - b.stake).map(({ question }) => question);
}

/**
 * The exposures about which nobody is asked, by their place in the record: their people deal with other shops and do not know
 * the name of this one, so that no answer of theirs would mean anything.
 */
export function unknowableExposures(incident: Incident, shop: Shop | undefined): number[] {
  const only = onlyShop(incident, shop);
  return incident.exposures.flatMap((one, index) => (concernsCustomersOf(only, one) && isUnknowable(one, incident, shop) ? [index] : []));
}

/**
 * Whether a reader who answers "no" to an exposure's question is surely not among its people. Where people are concerned who
 * never visited the shop, "no" decides only if the question is about something that they received. A supplier speaks of the
 * customers of all whom it serves, and a record names only some of those (docs/decisions/0027).
 * @param shop the shop that was matched; undefined when the incident was looked up as a whole
 */
export function noDecides(exposure: Exposure, incident: Incident, shop: Shop | undefined): boolean {
  if (incident.announcedBy === 'supplier' && onlyShop(incident, shop) === undefined) return false;
  return !exposure.including?.includes('never-visited') || actOf(exposure, incident.cause) === 'received';
}

/** Whether everybody who did what `a` asks has also done what `b` asks: then "yes" to `a` answers `b`, and "no" to `b` answers `a`. */
export function implies(a: AffectedQuestion, b: AffectedQuestion): boolean {
  return actImplies(a.act, b.act) && daysWithin(a, b) && allWithin(a.shops, b.shops) && allWithin(a.markets, b.markets);
}

function onlyShop(incident: Incident, shop: Shop | undefined): Shop | undefined {
  return shop ?? (incident.shops.length === 1 ? incident.shops[0] : undefined);
}

function isUnknowable({ shops }: Exposure, incident: Incident, shop: Shop | undefined): boolean {
  const all = shop ? [shop] : incident.shops.filter(({ key }) => shops?.includes(key) ?? true);
  return all.length > 0 && all.every(({ unseen }) => unseen);
}

/** Whether all days that one question asks about lie in days that another asks about. */
function daysWithin(inner: AffectedQuestion, outer: AffectedQuestion): boolean {
  return (inner.stretches ?? [inner.span]).every((one) => (outer.stretches ?? [outer.span]).some((other) => spanWithin(one, other)));
}

function allWithin(inner: readonly string[] | undefined, outer: readonly string[] | undefined): boolean {
  return outer === undefined || (inner?.every((key) => outer.includes(key)) ?? false);
}

/** The days of a group that has several stretches of them; undefined where it has one, or where only its last day decides. */
function stretchesOf({ windows }: Exposure): Span[] | undefined {
  return windows?.every(({ kind, from }) => from !== undefined && kind !== 'attack' && kind !== 'record')
    ? windows.map(({ from, to }) => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }))
    : undefined;
}
