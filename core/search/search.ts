import type { Heading } from '../dataset/format';
import { rankOf } from './rank';
import { keysOfFolded, searchKeys } from './search-keys';

/** How many results a list shows at the most. */
const MAX_RESULTS = 20;

/** Finds the headings that fit a text, best first, at most twenty. None where the text has nothing to search by. */
export type Search = (text: string) => Heading[];

/**
 * Prepares a search over headings: every name is brought into the forms that are compared, once. A search then compares
 * each of them and sorts by {@link rankOf}, newer records before older ones of the same rank. No index: at ten times
 * today's names it would take longer to build than it saves (docs/decisions/0011-search-and-chart.md).
 */
export function prepareSearch(headings: readonly Heading[]): Search {
  const all = [...headings].sort(newerFirst).map((heading) => ({
    heading,
    terms: heading.terms.map(keysOfFolded),
    discreet: heading.discreet,
  }));
  return (text) => {
    const wanted = searchKeys(text);
    return all
      .flatMap((one) => {
        const rank = rankOf(wanted, one);
        return rank === undefined ? [] : [{ heading: one.heading, rank }];
      })
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MAX_RESULTS)
      .map(({ heading }) => heading);
  };
}

function newerFirst(a: Heading, b: Heading): number {
  const [of, than] = [a.disclosed ?? '', b.disclosed ?? ''];
  return of < than ? 1 : of > than ? -1 : a.id < b.id ? -1 : 1;
}
