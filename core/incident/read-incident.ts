import * as z from 'zod/mini';
import { OPEN } from './forms';
import { type Incident, publishedFields } from './schema';
import { concernsShoppers } from './vocabulary';

const openSchema = z.object(publishedFields(OPEN));

/**
 * Reads an incident that a newer Misemori may have published. What this version does not know is left out where nothing
 * that remains says more or less for it; an exposure goes whole, and is counted in `unread`. Undefined where the
 * incident as a whole cannot be told: docs/decisions/0024 has the table.
 */
export function readIncident(json: unknown): Incident | undefined {
  const parsed = openSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { exposures, figures, sources, total, ...rest } = parsed.data;
  const read = withoutGaps(exposures);
  const cited = withoutGaps(sources);
  const unread = exposures.length - read.kept.length;
  if (unread > 0 && !read.kept.some(({ who }) => concernsShoppers(who))) return undefined;
  if (cited.kept.length === 0) return undefined;
  // The earliest source stands in for a disclosure without a date; without it, the incident would seem newer than it is.
  if (cited.kept.length < sources.length && rest.disclosed === undefined) return undefined;
  const told = figures?.flatMap((figure) => {
    // What remains of a figure without the group, the source or the currency that it is about would be false.
    if (!figure || (figure.of === 'misuse-amount' && !rest.misuse?.amount)) return [];
    const exposure = placeIn(read.places, figure.exposure);
    const source = placeIn(cited.places, figure.source);
    if (exposure === 'gone' || source === 'gone') return [];
    return [{ ...figure, ...(exposure !== undefined && { exposure }), ...(source !== undefined && { source }) }];
  });
  return {
    ...rest,
    exposures: read.kept,
    sources: cited.kept,
    ...(told && { figures: told }),
    // It counts the people of exposures that are not told, and would be told of those that are.
    ...(total && unread === 0 && { total }),
    ...(unread > 0 && { unread }),
  };
}

/** Whether every figure has the group, the source and the currency that it is about; one without them would be false. */
export function everyFigureStands({ figures = [], exposures, sources, misuse }: Incident): boolean {
  return figures.every(
    ({ of, exposure = 0, source = 0 }) =>
      exposure < exposures.length && source < sources.length && (of !== 'misuse-amount' || misuse?.amount !== undefined),
  );
}

/** A list without its gaps, and where the places of the full list are in it. */
function withoutGaps<T>(list: readonly (T | null)[]): { kept: T[]; places: (number | undefined)[] } {
  const kept: T[] = [];
  const places = list.map((member) => (member === null ? undefined : kept.push(member) - 1));
  return { kept, places };
}

function placeIn(places: readonly (number | undefined)[], place: number | undefined): number | 'gone' | undefined {
  return place === undefined ? undefined : (places[place] ?? 'gone');
}
