import { isAddressAlone } from './addresses-in';
import { bareName } from './bare-name';
import { leastCost, type MaskWanted, maskOf, maskWanted } from './letter-mask';
import { isAlphabetic, kanjiOf, sizeOf } from './letters';
import { nameForms } from './name-forms';
import type { Searchable } from './rank';
import { keysOfFolded, searchKeys } from './search-keys';
import { slipCost } from './slip-cost';

/** Something with a name that is near what was typed. */
export interface Near<T> {
  of: T;
  /** In halves of an edit. */
  cost: number;
  /** By how many letters the name is longer or shorter. */
  apart: number;
  /** It is, or is in, a name that lists show, and not another by which the record is found. */
  shown: boolean;
}

/** How many are offered at the most: a guess is no list to go through. */
export const MOST_OFFERED = 5;

/** A text or a name of a smaller size is near nothing. */
const LEAST = 4;

/** A text of more letters is no name. */
const LONGEST = 40;

/** A name is offered only where no other is nearer by more than this. */
const BEHIND_BEST = 1;

/** What begins so many different names is a word of the trade, and names none of them. */
const NAMES_OF_A_WORD = 4;

/** A shorter name is right in its first letter, in row or vowel of a kana that is another (`next-kana.ts`), and that of a shop. */
const SHORT = 7;

/** A shorter text is compared with whole names only, and so is every text in an alphabet. */
const BEGINS_FROM = 6;

/**
 * How far apart texts may be that are below a size: in halves of an edit. Letters of an alphabet say less than kana and kanji; of two
 * kanji that sound like two others nobody knows which were meant, so `spelled` is for texts without them.
 */
const MOST: readonly { below: number; alphabetic?: number; most: number; spelled?: number }[] = [
  { below: 4, alphabetic: 5, most: -1 },
  { below: 5, most: 1, spelled: 2 },
  { below: 10, alphabetic: 12, most: 2 },
];
const MOST_OF_ALL = 4;

/** A kanji has no reading of more kana. */
const LONGEST_READING = 5;

/** A typed text, or its sound, as it is compared with names. */
interface Wanted {
  text: string;
  size: number;
  alphabetic: boolean;
  mask: MaskWanted;
}

interface Found extends Omit<Near<unknown>, 'of'> {
  /** It is near a beginning of the name, and not the name. */
  begins: boolean;
}

/** Names in one form of writing, with what tells quickly which of them may be near. */
interface NameIndex<T> {
  names: string[];
  owners: T[];
  /** Two numbers each. */
  masks: Uint32Array;
  /** How many kanji each has. */
  kanji: Uint8Array;
}

function nameIndex<T extends Searchable>(all: readonly T[], namesOf: (of: T) => string[]): NameIndex<T> {
  const names: string[] = [];
  const owners: T[] = [];
  for (const of of all) {
    for (const name of new Set(namesOf(of))) {
      names.push(name);
      owners.push(of);
    }
  }
  const masks = new Uint32Array(2 * names.length);
  for (const [n, name] of names.entries()) masks.set(maskOf(name), 2 * n);
  return { names, owners, masks, kanji: Uint8Array.from(names, (name) => kanjiOf(name).length) };
}

/**
 * Prepares the search for names that are near a text in which a letter or two slipped, for where nothing fits the text itself.
 * What comes back is in the order of {@link byNearness}, then in the order given; nothing where all names are too far, and never a
 * discreet site, nor anything for an address. It claims nothing: the reader may have meant a shop that is not on record.
 */
export function prepareNearNames<T extends Searchable>(all: readonly T[]): (text: string) => Near<T>[] {
  const searched = all.filter(({ discreet }) => !discreet);
  const written = nameIndex(searched, nameForms);
  const heard = nameIndex(searched, (of) => of.terms.flatMap(({ romaji }) => (romaji !== '' && isAlphabetic(romaji) ? romaji : [])));
  return (text) => {
    // An address is another shop's, or a false one, where it differs in a letter: none is offered for it.
    if (isAddressAlone(text)) return [];
    const nearest = new Map<T, Near<T> & Found>();
    const look = (typed: Wanted, index: NameIndex<T>) => {
      for (const { of, name } of mayBeNear(typed, index)) {
        const found = compare(typed, name, of);
        if (found && isNearer(found, nearest.get(of))) nearest.set(of, { of, ...found });
      }
    };
    for (const typed of wantedOf(text)) {
      look(typed.written, written);
      if (typed.heard) look(typed.heard, heard);
    }
    return theNearest([...nearest.values()]);
  };
}

/** What was typed, and the same without what people add to a name. How it sounds is only looked at where it was typed in letters. */
function wantedOf(text: string): { written: Wanted; heard: Wanted | undefined }[] {
  const { written } = searchKeys(text);
  const forms = [...new Set([written, bareName(written)])].filter((form) => sizeOf(form) >= LEAST && form.length <= LONGEST);
  return forms.map((form) => {
    const alphabetic = isAlphabetic(form);
    const wanted = (of: string): Wanted => ({ text: of, size: sizeOf(of), alphabetic, mask: maskWanted(of) });
    return { written: wanted(form), heard: alphabetic ? wanted(keysOfFolded(form).romaji) : undefined };
  });
}

function mostFor(size: number, alphabetic: boolean, isSpelled = true): number {
  const row = MOST.find(({ below, alphabetic: letters = below }) => size < (alphabetic ? letters : below));
  return (isSpelled ? row?.spelled : undefined) ?? row?.most ?? MOST_OF_ALL;
}

/** The names that have to be looked at letter by letter. */
function mayBeNear<T>({ text, size, alphabetic, mask }: Wanted, { names, owners, masks, kanji }: NameIndex<T>): { of: T; name: string }[] {
  const found: { of: T; name: string }[] = [];
  const least = text.length - MOST_OF_ALL / 2;
  const longest = alphabetic ? text.length + MOST_OF_ALL / 2 : Number.POSITIVE_INFINITY;
  const most = mostFor(size + MOST_OF_ALL / 2, alphabetic);
  for (const [n, name] of names.entries()) {
    const longer = LONGEST_READING * (kanji[n] ?? 0);
    if (name.length + longer < least || name.length > longest || leastCost(mask, masks[2 * n] ?? 0, masks[2 * n + 1] ?? 0) > most) continue;
    const of = owners[n];
    if (of) found.push({ of, name });
  }
  return found;
}

function compare({ text, size, alphabetic }: Wanted, name: string, of: Searchable): Found | undefined {
  // What is general in a name says nothing: two of ten letters are many where the other eight are "online shop".
  const telling = sizeOf(bareName(name));
  const larger = Math.max(telling, Math.min(size, telling + MOST_OF_ALL / 2));
  if (Math.min(size, telling) < LEAST || (larger < SHORT && !isWellNamed(name, alphabetic, of))) return undefined;
  const longest = text.length + MOST_OF_ALL / 2 + LONGEST_READING * (size - text.length);
  const isSpelled = size === text.length && sizeOf(name) === name.length;
  const forWhole = name.length > longest ? -1 : mostFor(larger, alphabetic, isSpelled);
  const forBeginning = alphabetic || size < BEGINS_FROM ? -1 : mostFor(size, alphabetic);
  const most = Math.max(forWhole, forBeginning);
  if (most < 0) return undefined;
  const { whole, beginning } = slipCost(text, name.slice(0, longest), most, larger < SHORT);
  const apart = Math.abs(name.length - text.length);
  if (whole <= forWhole) return { cost: whole, apart, shown: isShown(name, of), begins: false };
  return beginning <= forBeginning ? { cost: beginning, apart, shown: isShown(name, of), begins: true } : undefined;
}

function isShown(name: string, { names = [] }: Searchable): boolean {
  return names.map(searchKeys).some(({ written, romaji }) => written.includes(name) || romaji.includes(name));
}

/** Whether a short name is one that a reader would know again: that of a shop, and in an alphabet one that its list shows. */
function isWellNamed(name: string, alphabetic: boolean, { names, notAShop }: Searchable): boolean {
  if (notAShop) return false;
  return !alphabetic || !names || names.some((one) => searchKeys(one).written.includes(name));
}

function isNearer(one: Found, other: Found | undefined): boolean {
  return other === undefined || byNearness(one, other) < 0;
}

/** Nearest first, then nearest in length, then those by a name that is shown. */
export function byNearness(a: Omit<Near<unknown>, 'of'>, b: Omit<Near<unknown>, 'of'>): number {
  return a.cost - b.cost || a.apart - b.apart || Number(b.shown) - Number(a.shown);
}

function theNearest<T extends Searchable>(found: readonly (Near<T> & Found)[]): Near<T>[] {
  const begun = new Set(found.flatMap(({ begins, of }) => (begins ? of.terms[0]?.written : [])));
  const named = found.filter(({ begins }) => !begins || begun.size < NAMES_OF_A_WORD);
  const sorted = [...named].sort(byNearness);
  const best = sorted[0]?.cost ?? 0;
  return sorted.filter(({ cost }) => cost <= best + BEHIND_BEST).map(({ begins: _, ...one }) => one);
}
