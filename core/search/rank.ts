import { kindAt } from './letters';
import { readableBeginning } from './readable';
import { romajiOf } from './romaji';
import { inLargeKana, type SearchKeys, type TypedKeys } from './search-keys';

/** Of a discreet site, at least so much of its name must be typed before it appears in a list. */
const DISCREET_LETTERS = 3;

/** Of a sound, at least so many letters are looked for behind the first word of a name. */
const HEARD_WITHIN = 3;

/**
 * How a name or an address fits what was typed, best first. In sound it is contained from the beginning of a word only: にっこう
 * プリンセス does not say コープ. In writing it is, too, or within one word, or from a kanji, each of which may be a word.
 */
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
export function rankOf(wanted: TypedKeys, { terms, discreet }: Searchable): number | undefined {
  let rank: number = FITS.length;
  for (const term of terms) {
    const fit = fitOf(wanted, term);
    if (fit !== undefined) rank = Math.min(rank, FITS.indexOf(fit));
  }
  if (rank === FITS.length) return undefined;
  const isAskedFor = wanted.written.length >= DISCREET_LETTERS && FITS[rank] !== 'contains it';
  return discreet && !isAskedFor ? undefined : rank;
}

function fitOf(wanted: TypedKeys, term: SearchKeys): Fit | undefined {
  const written = wanted.written === '' ? -1 : term.written.indexOf(wanted.written);
  if (written === 0) return term.written.length === wanted.written.length ? 'is it' : 'begins with it';
  const [whole, ...more] = mayHear(wanted, term) ? soundsOf(term) : [];
  if (whole?.startsWith(wanted.heard)) return term.romaji === wanted.heard ? 'sounds like it' : 'begins to sound like it';
  if (written > 0 && holds(term, wanted.written)) return 'contains it';
  return wanted.heard.length >= HEARD_WITHIN && more.some((sound) => sound.startsWith(wanted.heard)) ? 'contains it' : undefined;
}

/** A quick no for most. Where two words meet, the first letter of the second may be lost in the sound of the whole: さとう うどん is `satodon`. */
function mayHear({ heard }: TypedKeys, { romaji, words }: SearchKeys): boolean {
  if (heard === '') return false;
  return romaji.startsWith(heard) || (words.length > 1 && heard.length >= HEARD_WITHIN && romaji.includes(heard.slice(1)));
}

/** Whether a name holds a text in a place where a reader sees it; it holds it somewhere. */
function holds({ written, words }: SearchKeys, wanted: string): boolean {
  const starts = new Set<number>();
  let at = 0;
  for (const word of words) {
    if (inLargeKana(word).includes(wanted)) return true;
    starts.add(at);
    at += word.length;
  }
  for (let found = written.indexOf(wanted); found >= 0; found = written.indexOf(wanted, found + 1))
    if (starts.has(found) || kindAt(written, found) === 'kanji') return true;
  return false;
}

const heardOf = new WeakMap<SearchKeys, readonly string[]>();

/** How a name sounds from each of its words on, as far as that can be read aloud in Japanese. */
function soundsOf(term: SearchKeys): readonly string[] {
  let sounds = heardOf.get(term);
  if (!sounds) {
    const { words } = term;
    sounds = words.map((_, n) => romajiOf(readableBeginning(words.slice(n).join(''))));
    heardOf.set(term, sounds);
  }
  return sounds;
}
