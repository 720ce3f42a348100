import { fill } from './fill';
import type { Words } from './words';

/**
 * "a", "a and b", "a, b and c"; 「aとb」, 「a、b、c」. Empty for an empty list. Not `Intl.ListFormat`, which writes 「a、b」 for
 * two in Japanese, as no editor does.
 */
export function tellList(items: readonly string[], words: Words): string {
  return join(items, words.list.pair, words.list.last, words);
}

/** The same where any one of them counts: "a or b", 「aまたはb」. */
export function tellEither(items: readonly string[], words: Words): string {
  return join(items, words.list.either, words.list.lastOr, words);
}

function join(items: readonly string[], pair: string, last: string, words: Words): string {
  const [first = '', second, ...rest] = items;
  if (second === undefined) return first;
  if (rest.length === 0) return fill(pair, { a: first, b: second });
  return `${items.slice(0, -1).join(words.list.separator)}${last}${items.at(-1)}`;
}
