import type { SearchKeys } from './search-keys';

/** Of a discreet site, at least so much of its name must be typed before it appears in a list. */
const DISCREET_LETTERS = 3;

/** How a name or an address fits what was typed, best first. It is contained in writing or in sound. */
const FITS = ['is it', 'begins with it', 'sounds like it', 'begins to sound like it', 'contains it'] as const;
type Fit = (typeof FITS)[number];

/** Something that can be found by its names and addresses. */
export interface Searchable {
  /** Of each name and address. */
  terms: readonly SearchKeys[];
  /** Those of its names, as a list shows them, that may have several words. */
  names?: readonly string[] | undefined;
  /** A site of another kind. */
  notAShop?: boolean | undefined;
  /** It is found only by the beginning of a name, never by a part from the middle. */
  discreet?: boolean | undefined;
}

/**
 * How well something fits what was typed: 0 is best, and every further number one fit worse. The popup's look-up sorts by
 * it; the catalogue only asks whether there is one. Undefined where it does not fit, where nothing was typed that can be
 * searched by, and for a discreet site unless three letters or more were typed and a name begins with them.
 */
export function rankOf(wanted: SearchKeys, { terms, discreet }: Searchable): number | undefined {
  let rank: number = FITS.length;
  for (const term of terms) {
    const fit = fitOf(wanted, term);
    if (fit !== undefined) rank = Math.min(rank, FITS.indexOf(fit));
  }
  if (rank === FITS.length) return undefined;
  const isAskedFor = wanted.written.length >= DISCREET_LETTERS && FITS[rank] !== 'contains it';
  return discreet && !isAskedFor ? undefined : rank;
}

function fitOf(wanted: SearchKeys, term: SearchKeys): Fit | undefined {
  const written = wanted.written === '' ? -1 : term.written.indexOf(wanted.written);
  if (written === 0) return term.written.length === wanted.written.length ? 'is it' : 'begins with it';
  const sound = wanted.romaji === '' ? -1 : term.romaji.indexOf(wanted.romaji);
  if (sound === 0) return term.romaji.length === wanted.romaji.length ? 'sounds like it' : 'begins to sound like it';
  return written > 0 || sound > 0 ? 'contains it' : undefined;
}
