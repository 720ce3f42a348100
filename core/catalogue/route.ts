import type { CatalogueEntry } from './entry';
import { type CatalogueView, readView, writeView } from './view';

/** Where in the catalogue the reader is; it is the part of the address after `#`, so that it can be shared and reloaded. */
export type Route =
  | { page: 'list'; view: CatalogueView }
  | { page: 'incident'; id: string }
  | { page: 'mine' }
  | { page: 'changes' }
  | { page: 'requests' }
  | { page: 'about' };

/**
 * The route of an address's fragment; the plain list for anything unknown.
 * @param hash with or without its `#`
 * @param parseQuery takes the names and values out of what stands behind a `?`; of a name that is there twice, one value
 */
export function readRoute(hash: string, parseQuery: (query: string) => Readonly<Record<string, string>>): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const incident = /^\/incident\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (incident !== undefined) return { page: 'incident', id: incident };
  if (path === '/mine') return { page: 'mine' };
  if (path === '/about') return { page: 'about' };
  if (path === '/changes') return { page: 'changes' };
  if (path === '/requests') return { page: 'requests' };
  return { page: 'list', view: readView(parseQuery(query)) };
}

/** The fragment of a view of the list. `writeQuery` writes names and values as they stand behind a `?`. */
export function listHash(view: CatalogueView, writeQuery: (entries: [name: string, value: string][]) => string): string {
  const entries = writeView(view);
  return entries.length === 0 ? '#/' : `#/?${writeQuery(entries)}`;
}

/** The fragment of the page of one incident. */
export function incidentHash(id: string): string {
  return `#/incident/${id}`;
}

/** The entry that a route opens; undefined where it opens none, or one that is not in the catalogue. */
export function openedBy(route: Route, entries: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  return route.page === 'incident' ? entries.find(({ id }) => id === route.id) : undefined;
}
