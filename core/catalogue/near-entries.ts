import { type Near, prepareNearNames } from '../search/near-names';
import type { Searchable } from '../search/rank';
import type { CatalogueEntry } from './entry';
import { type CatalogueView, entriesOf } from './view';

/** No more than are taken in at a glance; the popup's look-up offers as many. */
const MOST = 5;

/** Entries with a name near the view's text, nearest first, where that text fits none by itself, whatever else the view filters by. */
export function nearEntries({ text = '' }: CatalogueView, entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  if (text.trim() === '' || entriesOf({ text }, entries).length > 0) return [];
  const found: Near<Searchable & { entry: CatalogueEntry }>[] = prepareNearNames(entries.map(searchable))(text);
  return found.slice(0, MOST).map(({ of }) => of.entry);
}

function searchable(entry: CatalogueEntry): Searchable & { entry: CatalogueEntry } {
  const { incident } = entry.recorded;
  const names = [
    ...incident.shops.flatMap(({ name }) => [name.ja, name.en]),
    ...(incident.name ? [incident.name.ja, incident.name.en] : []),
  ];
  return { entry, terms: entry.terms, names, discreet: entry.discreet, ...(incident.notAShop && { notAShop: true }) };
}
