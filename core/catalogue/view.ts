import * as z from 'zod/mini';
import { STAKES } from '../incident/data-class';
import { LEVELS } from '../incident/level';
import { firstDay, type PartialDate } from '../incident/partial-date';
import { STATES } from '../incident/state';
import { CATEGORIES, CAUSES } from '../incident/vocabulary';
import { rankOf } from '../search/rank';
import { searchKeys } from '../search/search-keys';
import { type CatalogueEntry, ORIGINS, REGIONS } from './entry';

/** Ways to sort the catalogue; `newest` unless the reader says otherwise. */
export const SORTS = ['newest', 'oldest', 'people', 'name'] as const;

const viewSchema = z.object({
  text: z.catch(z.optional(z.string().check(z.maxLength(200))), undefined),
  year: z.catch(z.optional(z.string().check(z.regex(/^(?:(?:19|20)\d\d|unknown)$/))), undefined),
  cause: z.catch(z.optional(z.enum(CAUSES)), undefined),
  leaked: z.catch(z.optional(z.enum(STAKES)), undefined),
  level: z.catch(z.optional(z.enum(LEVELS)), undefined),
  state: z.catch(z.optional(z.enum(STATES)), undefined),
  kind: z.catch(z.optional(z.enum(CATEGORIES)), undefined),
  region: z.catch(z.optional(z.enum(REGIONS)), undefined),
  origin: z.catch(z.optional(z.enum(ORIGINS)), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

/** Which records of the catalogue the reader wants to see; a field that is undefined does not filter. The page's address holds it, too. */
export type CatalogueView = z.infer<typeof viewSchema>;

/** The view that an address names. Names and values that are not known are ignored. */
export function readView(params: Readonly<Record<string, string>>): CatalogueView {
  return viewSchema.parse(params);
}

/** The parts of an address that names a view, in a stable order; empty for the plain list. */
export function writeView(view: CatalogueView): [name: string, value: string][] {
  const order = ['text', 'year', 'cause', 'leaked', 'level', 'state', 'kind', 'region', 'origin', 'sort'] as const;
  return order.flatMap((name): [string, string][] => {
    const value = view[name];
    return value === undefined || value === '' || (name === 'sort' && value === 'newest') ? [] : [[name, value]];
  });
}

/** What a view looks at of an entry. */
export interface Viewed
  extends Pick<
    CatalogueEntry,
    'id' | 'cause' | 'leaked' | 'level' | 'state' | 'people' | 'discreet' | 'categories' | 'region' | 'origin' | 'terms'
  > {
  disclosed?: PartialDate | undefined;
  year?: number | undefined;
}

/**
 * The entries of a view, in the order that the reader chose. A text filters as the popup's look-up finds (`rankOf`), so
 * discreet sites are there only where somebody typed the beginning of their name.
 */
export function entriesOf<E extends Viewed>(view: CatalogueView, entries: readonly E[]): E[] {
  const wanted = searchKeys(view.text ?? '');
  const fits = (entry: E) => (wanted.written === '' ? !entry.discreet : rankOf(wanted, entry) !== undefined);
  return entries
    .filter(
      (one) =>
        fits(one) &&
        (view.year === undefined || String(one.year ?? 'unknown') === view.year) &&
        (view.cause === undefined || one.cause === view.cause) &&
        (view.leaked === undefined || one.leaked === view.leaked) &&
        (view.level === undefined || one.level === view.level) &&
        (view.state === undefined || one.state === view.state) &&
        (view.kind === undefined || one.categories.includes(view.kind)) &&
        (view.region === undefined || one.region === view.region) &&
        (view.origin === undefined || one.origin === view.origin),
    )
    .sort(sorter(view.sort ?? 'newest'));
}

/** How many of the filters, the text aside, a view sets; the order of the list is none. */
export function filtersIn({ text: _, sort: __, ...filters }: CatalogueView): number {
  return Object.values(filters).filter((one) => one !== undefined).length;
}

/** How many records are told only to who types the beginning of their name. */
export function discreetIn(entries: readonly CatalogueEntry[]): number {
  return entries.filter(({ discreet }) => discreet).length;
}

function sorter(sort: (typeof SORTS)[number]): (a: Viewed, b: Viewed) => number {
  const byId = (a: Viewed, b: Viewed) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const day = ({ disclosed }: Viewed) => (disclosed === undefined ? '' : firstDay(disclosed));
  const byDay = (a: Viewed, b: Viewed) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
  switch (sort) {
    case 'newest':
      return (a, b) => byDay(b, a) || byId(a, b);
    case 'oldest':
      // Where no date is known, it comes last in both orders.
      return (a, b) => Number(!a.disclosed) - Number(!b.disclosed) || byDay(a, b) || byId(a, b);
    case 'people':
      return (a, b) => b.people - a.people || byId(a, b);
    case 'name':
      return byId;
  }
}
