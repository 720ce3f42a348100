import { type Count, figureOf } from '../incident/count';
import { fill } from './fill';
import type { Plural } from './plural-text';
import type { Words } from './words';

/** A number of something, as its source gives it: "about 1,000,000 addresses", 「少なくとも260件」. */
export function tellCount(count: Count, unit: Plural, words: Words): string {
  const n = figureOf(count);
  return asGiven(count, fill(pluralOf(unit, n), { n: tellNumber(count, words) }), words);
}

/** A whole number without a unit, with the words for a plural: "3 new". */
export function tellPlain(n: number, unit: Plural): string {
  return fill(pluralOf(unit, n), { n: grouped(n) });
}

/** An amount of money, in whole units. */
export function tellMoney({ value, currency }: { value: Count; currency: string }, words: Words): string {
  const n = tellRound(figureOf(value), words) ?? tellNumber(value, words);
  return asGiven(value, fill(words.money[currency] ?? words.money.other, { n, currency }), words);
}

/** A figure in words, with what its source says of it: about, at least, up to. */
function asGiven(count: Count, text: string, words: Words): string {
  return typeof count === 'number' ? text : fill(words.number[count.is], { n: text });
}

function tellNumber(count: Count, words: Words): string {
  const n = figureOf(count);
  // 約100万件, but never for an exact figure: 1,000,000件 was counted, 100万件 was not.
  return (typeof count !== 'number' && count.is === 'about' ? tellRound(n, words) : undefined) ?? grouped(n);
}

/** A number of whole ten thousands where the language counts so: 6,246億, 2億4,000万; undefined elsewhere. Amounts are written like this, exact or not. */
function tellRound(n: number, { number }: Words): string | undefined {
  if (!number.tenThousands || !number.hundredMillions || n < 10_000 || n % 10_000 !== 0) return undefined;
  const [hundredMillions, tenThousands] = [Math.floor(n / 100_000_000), (n % 100_000_000) / 10_000];
  return [
    hundredMillions > 0 ? fill(number.hundredMillions, { n: grouped(hundredMillions) }) : '',
    tenThousands > 0 ? fill(number.tenThousands, { n: grouped(tenThousands) }) : '',
  ].join('');
}

/**
 * A whole number as both languages write it: 1,850. Not `Intl.NumberFormat`: the first one in the life of a worker takes some
 * 15 ms, a third of what a stopped worker needs for a badge (measured 2026-11-26).
 */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Whole numbers have two forms at most in both languages (CLDR); `Intl.PluralRules` would cost a worker that has just been started a millisecond. */
function pluralOf({ one, other }: Plural, n: number): string {
  return (n === 1 ? one : undefined) ?? other;
}
