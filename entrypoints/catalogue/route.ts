import { type CatalogueView, readView, writeView } from '../../core/catalogue/view';

/** Where in the catalogue the reader is; it is the part of the address after `#`, so that it can be shared and reloaded. */
export type Route = { page: 'list'; view: CatalogueView } | { page: 'incident'; id: string } | { page: 'changes' } | { page: 'requests' };

/** The route of an address's fragment; the plain list for anything unknown. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const incident = /^\/incident\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (incident !== undefined) return { page: 'incident', id: incident };
  if (path === '/changes') return { page: 'changes' };
  if (path === '/requests') return { page: 'requests' };
  return { page: 'list', view: readView(Object.fromEntries(new URLSearchParams(query))) };
}

/** The fragment of a view of the list. */
export function listHash(view: CatalogueView): string {
  const query = new URLSearchParams(writeView(view)).toString();
  return query === '' ? '#/' : `#/?${query}`;
}
