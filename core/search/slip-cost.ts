import { readingsOf, soundAlike } from './kanji-readings';
import { isAlphabetic, kindAt } from './letters';
import { isNextKana } from './next-kana';
import { plainSound } from './plain-sound';
import { romajiOf } from './romaji';

/** A kana without its voicing mark, or half typed, or a kanji that sounds like the one meant: half an edit. */
const ALIKE = 1;
/** One letter more, less or another, or two that changed places. */
export const EDIT = 2;
/** A kanji more or less, or another whose sound is not known. Rarely a slip, since an input method offers what sounds alike. */
export const KANJI = 3;
/** No slip makes this of that: another figure, or a kanji that sounds different, is another name. */
const NEVER = 99;

/** How far a typed text is from a name, in halves of an edit. */
export interface SlipCost {
  /** From the whole name. */
  whole: number;
  /** From that beginning of it which is nearest. */
  beginning: number;
}

/**
 * How far what was typed is from a name, both folded with large kana. A kanji against its reading in kana costs nothing, or
 * half an edit where that is one kana. What would cost more than `most` may come back as anything above it.
 * @param short whether the name is: only half an edit may be in its first letter, and of another kana the row or the vowel is right
 */
export function slipCost(typed: string, name: string, most: number, short: boolean): SlipCost {
  const sounds = [plainSound(typed), plainSound(name)] as const;
  const byKana = !isAlphabetic(typed);
  const wide = name.length + 1;
  const costs = new Uint8Array((typed.length + 1) * wide).fill(NEVER);
  costs[0] = 0;
  const reach = (i: number, j: number, cost: number) => {
    const at = i * wide + j;
    if (cost <= most && cost < (costs[at] ?? 0)) costs[at] = cost;
  };
  for (let i = 0; i <= typed.length; i++) {
    for (let j = 0; j <= name.length; j++) {
      const cost = costs[i * wide + j] ?? NEVER;
      if (cost > most) continue;
      const hasTyped = i < typed.length;
      const hasName = j < name.length;
      const free = !(short && i === 0 && j === 0);
      if (free && hasTyped) reach(i + 1, j, cost + costOfOne(typed, i));
      if (free && hasName) reach(i, j + 1, cost + costOfOne(name, j));
      if (!hasTyped || !hasName) continue;
      const other = byKana && isHalfTyped(typed.charAt(i), name.charAt(j)) ? ALIKE : costOfOther(typed, i, name, j, sounds, short);
      if (free || other <= ALIKE) reach(i + 1, j + 1, cost + other);
      if (free && isTurned(typed, i, name, j)) reach(i + 2, j + 2, cost + EDIT);
      for (const end of soundEnds(typed, i, sounds[1], j)) reach(i + 1, end, cost + costOfSound(end - j));
      for (const end of soundEnds(name, j, sounds[0], i)) reach(end, j + 1, cost + costOfSound(end - i));
    }
  }
  const last = costs.subarray(typed.length * wide);
  return { whole: last[name.length] ?? NEVER, beginning: Math.min(...last) };
}

function costOfOne(text: string, at: number): number {
  return kindAt(text, at) === 'letter' ? EDIT : KANJI;
}

function costOfOther(typed: string, i: number, name: string, j: number, sounds: readonly [string, string], short: boolean): number {
  const [one, other] = [typed.charAt(i), name.charAt(j)];
  if (one === other) return 0;
  const [kind, otherKind] = [kindAt(typed, i), kindAt(name, j)];
  if (kind === 'letter' && otherKind === 'letter') {
    const [heard, meant] = [sounds[0].charAt(i), sounds[1].charAt(j)];
    if (heard === meant) return ALIKE;
    return short && !isNextKana(heard, meant) ? NEVER : EDIT;
  }
  if (kind !== 'kanji' || otherKind !== 'kanji') return NEVER;
  if (soundAlike(one, other)) return ALIKE;
  return readingsOf(one).length === 0 || readingsOf(other).length === 0 ? KANJI : NEVER;
}

/** A kana of which the input method has only the first letter. */
function isHalfTyped(letter: string, kana: string): boolean {
  return /[ぁ-ゖ]/.test(kana) && /[a-z]/.test(letter) && romajiOf(kana).startsWith(letter);
}

function isTurned(typed: string, i: number, name: string, j: number): boolean {
  return (
    typed[i] === name[j + 1] &&
    typed[i + 1] === name[j] &&
    typed[i] !== typed[i + 1] &&
    ![0, 1].some((k) => kindAt(name, j + k) === 'digit')
  );
}

/** Of one kana many kanji are a reading. */
function costOfSound(kana: number): number {
  return kana > 1 ? 0 : ALIKE;
}

/** Where in a sound the readings of a kanji end that begin at a place of it. */
function soundEnds(text: string, at: number, sound: string, from: number): number[] {
  if (kindAt(text, at) !== 'kanji') return [];
  return readingsOf(text.charAt(at)).flatMap((reading) => (sound.startsWith(reading, from) ? [from + reading.length] : []));
}
