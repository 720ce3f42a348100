import { firstDay, lastDay, type PartialDate } from '../incident/partial-date';
import type { Exposure, Incident } from '../incident/schema';
import { firstOf, lastOf, windowKindOf, windowsOf } from '../incident/windows-of';
import type { Act } from './act-of';
import { disclosureOf } from './disclosure-of';

/** A stretch of time that a question asks about; an end that is missing is open. */
export interface Span {
  from?: PartialDate;
  to?: PartialDate;
}

/** Reached people whenever they did what is asked: a gift arrives later than it was bought, and a false mail is known by itself. */
const WITHOUT_DAYS: readonly Act[] = ['received', 'entered-card-from-mail'];

/**
 * The days that a question may ask about; undefined where days decide nothing. Where no last day was announced it is the day
 * of the announcement: nobody who came later is among the people that it speaks of. Data that were on file until a day may
 * have been given on any day before it, so only the end of such a window is asked about. The days of an attack exclude
 * nobody who came before its end.
 */
export function spanOf(exposure: Exposure, act: Act, incident: Incident): Span | undefined {
  if (WITHOUT_DAYS.includes(act)) return undefined;
  const [kind, from, to] = [windowKindOf(exposure), firstOf(exposure), lastOf(exposure)];
  const begins = kind !== 'attack' && kind !== 'record' ? from : undefined;
  const ends = kind !== 'attack' && to !== undefined ? to : toldBy(exposure, incident);
  if (begins === undefined && ends === undefined) return undefined;
  return { ...(begins !== undefined && { from: begins }), ...(ends !== undefined && { to: ends }) };
}

/** Whether every day of one stretch lies in the other; a stretch that is missing is all time. */
export function spanWithin(inner: Span | undefined, outer: Span | undefined): boolean {
  const from = outer?.from === undefined || (inner?.from !== undefined && firstDay(inner.from) >= firstDay(outer.from));
  const to = outer?.to === undefined || (inner?.to !== undefined && lastDay(inner.to) <= lastDay(outer.to));
  return from && to;
}

/** The day after which nobody can have come among these people: that of the first notice, or an end that was told of anything there and is later. */
function toldBy(exposure: Exposure, incident: Incident): PartialDate | undefined {
  const told = disclosureOf(incident, exposure);
  if (told === undefined) return undefined;
  // Whoever is still to stay has booked already.
  const ends = [incident.attack?.to, ...incident.exposures.flatMap(windowsOf).flatMap(({ kind, to }) => (kind === 'stay' ? [] : to))];
  return ends.filter((one) => one !== undefined).reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a), told);
}
