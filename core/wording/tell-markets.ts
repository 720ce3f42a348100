import { fill } from './fill';
import { tellList } from './list';
import type { Text } from './plural-text';
import type { Words } from './words';

/** A sentence about the countries that something is limited to; none where it is not. A country without a word is told by its letters. */
export function tellMarkets(markets: readonly string[] | undefined, sentence: Text, words: Words): string[] {
  return markets
    ? [
        fill(sentence, {
          countries: tellList(
            markets.map((one) => words.region[one] ?? one),
            words,
          ),
        }),
      ]
    : [];
}
