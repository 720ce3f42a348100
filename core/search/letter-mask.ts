import { readingsOf } from './kanji-readings';
import { isAlphabetic, kanjiOf, kindAt } from './letters';
import { plainSound } from './plain-sound';
import { EDIT, KANJI } from './slip-cost';

/** Which letters a text has, as 64 bits in two numbers: some letters share one. */
export type LetterMask = readonly [low: number, high: number];

const EMPTY: LetterMask = [0, 0];
const ofReadings = new Map<string, readonly LetterMask[]>();

/**
 * The mask of a name, folded with large kana. Its kanji count as every sound they may have. Made once for each name, so that a slip
 * is sought letter by letter only in names that may be near.
 */
export function maskOf(name: string): LetterMask {
  return kanjiOf(name).flatMap(masksOfReadings).reduce(both, maskOfLetters(name));
}

/** What of a typed text is looked for in the mask of a name. */
export interface MaskWanted {
  letters: LetterMask;
  /** Of each kanji whose sound is known, the letters of each reading: one of them is there where the kanji is, or what sounds like it. */
  readings: readonly (readonly LetterMask[])[];
}

/** What is to be looked for of a typed text, folded with large kana. */
export function maskWanted(text: string): MaskWanted {
  // Among kana a Latin letter is one that the input method has not made kana of yet.
  const letters = isAlphabetic(text) ? text : text.replace(/[a-z]/g, '');
  const readings = kanjiOf(text).map(masksOfReadings);
  return { letters: maskOfLetters(letters), readings: readings.filter((known) => known.length > 0) };
}

/** The least that a typed text may be from a name with this mask, in halves of an edit (`slip-cost.ts`). */
export function leastCost({ letters: [low, high], readings }: MaskWanted, nameLow: number, nameHigh: number): number {
  let cost = 0;
  for (let left = low & ~nameLow; left !== 0; left &= left - 1) cost += EDIT;
  for (let left = high & ~nameHigh; left !== 0; left &= left - 1) cost += EDIT;
  for (const each of readings) if (each.every(([one, more]) => ((one & ~nameLow) | (more & ~nameHigh)) !== 0)) cost += KANJI;
  return cost;
}

function masksOfReadings(kanji: string): readonly LetterMask[] {
  let masks = ofReadings.get(kanji);
  if (!masks) {
    masks = readingsOf(kanji).map(maskOfLetters);
    ofReadings.set(kanji, masks);
  }
  return masks;
}

function both(one: LetterMask, other: LetterMask): LetterMask {
  return [one[0] | other[0], one[1] | other[1]];
}

function maskOfLetters(text: string): LetterMask {
  if (text === '') return EMPTY;
  const sounds = plainSound(text);
  let [low, high] = EMPTY;
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) === 'kanji') continue;
    // By 61 every Latin letter has a bit of its own, and so have all plain kana but a few.
    const bit = sounds.charCodeAt(at) % 61;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return [low, high];
}
