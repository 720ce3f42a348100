import { listName } from '../incident/list-name';
import { MOST_OFFERED, type Near, prepareNearNames } from '../search/near-names';
import type { Searchable } from '../search/rank';
import type { CatalogueEntry } from './entry';
import { type CatalogueView, entriesOf } from './view';

/**
 * Prepares what finds the entries with a name near a view's text, nearest first, where that text fits none by itself, whatever
 * else the view filters by. What takes long waits until it is first needed.
 */
export function prepareNearEntries(entries: readonly CatalogueEntry[]): (view: CatalogueView) => CatalogueEntry[] {
  let nearTo: ((text: string) => Near<Searchable & { entry: CatalogueEntry }>[]) | undefined;
  return ({ text = '' }) => {
    if (text.trim() === '' || entriesOf({ text }, entries).length > 0) return [];
    nearTo ??= prepareNearNames(entries.map(searchable));
    return nearTo(text)
      .slice(0, MOST_OFFERED)
      .map(({ of }) => of.entry);
  };
}

function searchable(entry: CatalogueEntry): Searchable & { entry: CatalogueEntry } {
  const { incident } = entry.recorded;
  const { ja, en } = listName(incident);
  return { entry, terms: entry.terms, names: [ja, en], discreet: entry.discreet, notAShop: incident.notAShop };
}
