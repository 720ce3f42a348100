import { type PartialDate, partsOf } from '../incident/partial-date';
import { fill } from './fill';
import type { VisitWords, Words } from './words';

/** A date as precisely as it is known: "25 November 2024", 「2024年11月」, "2024". */
export function tellDate(date: PartialDate, words: VisitWords): string {
  return tell(date, words.date, words);
}

/** A date that says when, inside a sentence: "on 25 November 2024", "in 2024". */
export function tellAt(date: PartialDate, words: Words): string {
  return tell(date, words.at, words);
}

/** A date that opens a sentence: "On 25 November 2024", 「2024年11月25日」. */
export function tellOn(date: PartialDate, words: Words): string {
  return tell(date, words.on, words);
}

/** A date down to the month, for places that have no room for the day. */
export function tellMonth(date: PartialDate, words: VisitWords): string {
  return tellDate(date.slice(0, 7), words);
}

/** A stretch of time with one or both ends; undefined when it has neither. */
export function tellSpan(span: { from?: PartialDate | undefined; to?: PartialDate | undefined }, words: Words): string | undefined {
  const { from, to } = span;
  if (from && to && from === to) {
    const form = partsOf(from)?.day === undefined ? words.span.within : words.span.day;
    return fill(form, { from: tellDate(from, words) });
  }
  if (from && to) return fill(words.span.both, { from: tellDate(from, words), to: tellDate(to, words) });
  if (from) return fill(words.span.from, { from: tellDate(from, words) });
  if (to) return fill(words.span.to, { to: tellDate(to, words) });
  return undefined;
}

function tell(date: PartialDate, forms: Words['date'], words: Pick<Words, 'months'>): string {
  const parts = partsOf(date);
  if (!parts) throw new RangeError(`not a date: ${date}`);
  const { year, month, day } = parts;
  const values = { y: String(year), month: (month !== undefined && words.months[month - 1]) || '', d: String(day ?? '') };
  return fill(day !== undefined ? forms.day : month !== undefined ? forms.month : forms.year, values);
}
