import type { Heading } from '../dataset/format';
import { type Near, prepareNearNames } from './near-names';
import { rankOf, type Searchable } from './rank';
import { keysOfFolded, searchKeys } from './search-keys';

/** The search over the headings of a dataset. */
export interface Search {
  /** All headings that fit a text, best first. None where the text has nothing to search by. */
  find(text: string): Heading[];
  /** Those with a name that is near a text, nearest first, for where nothing fits (`near-names.ts`). */
  near(text: string): Near<Heading>[];
}

/**
 * Prepares a search over headings: every name is brought into the forms that are compared, once. A search then compares
 * each of them and sorts by {@link rankOf}, newer records before older ones of the same rank. No index: at ten times
 * today's names it would take longer to build than it saves (docs/decisions/0011-search-and-chart.md).
 */
export function prepareSearch(headings: readonly Heading[]): Search {
  const all = [...headings].sort(newerFirst).map(searchable);
  let near: ReturnType<typeof prepareNearNames<(typeof all)[number]>> | undefined;
  return {
    find(text) {
      const wanted = searchKeys(text);
      return all
        .flatMap((one) => {
          const rank = rankOf(wanted, one);
          return rank === undefined ? [] : [{ heading: one.heading, rank }];
        })
        .sort((a, b) => a.rank - b.rank)
        .map(({ heading }) => heading);
    },
    near(text) {
      // Most texts find something, and a worker lives half a minute.
      near ??= prepareNearNames(all);
      return near(text).map(({ of, ...how }) => ({ of: of.heading, ...how }));
    },
  };
}

function searchable(heading: Heading): Searchable & { heading: Heading } {
  const { terms, names, discreet, notAShop } = heading;
  return { heading, terms: terms.map(keysOfFolded), names: [names.ja, names.en], discreet, notAShop };
}

function newerFirst(a: Heading, b: Heading): number {
  const [of, than] = [a.disclosed ?? '', b.disclosed ?? ''];
  return of < than ? 1 : of > than ? -1 : a.id < b.id ? -1 : 1;
}
