/**
 * Texts that can be asked quickly which of them contain another. Of each text, a few bits are kept for every letter, every
 * pair and every three letters in it (its traces); a text that lacks one of the wanted text's bits cannot contain it, and is not looked at.
 */
export interface TracedTexts {
  /** The numbers of the texts that contain one of some keys, from 0, in order. Reads on only as far as it is asked. */
  containing(keys: readonly string[]): Generator<number>;
}

const LETTER_BITS = 64;
const PAIR_BITS = 256;
const TRIPLE_BITS = 256;
/** 32-bit numbers for each text: those for letters, then those for pairs, then those for three letters. */
const COLUMNS = (LETTER_BITS + PAIR_BITS + TRIPLE_BITS) / 32;

/** Keeps the traces of some texts: {@link COLUMNS} numbers for each. */
export function traceTexts(texts: readonly string[]): TracedTexts {
  const columns = Array.from({ length: COLUMNS }, () => new Int32Array(texts.length));
  texts.forEach((text, n) => {
    eachTrace(text, (column, bit) => {
      const numbers = columns[column];
      if (numbers) numbers[n] = (numbers[n] ?? 0) | bit;
    });
  });

  function sieve(key: string): { key: string; needs: { numbers: Int32Array; bits: number }[] } {
    const bits = new Int32Array(COLUMNS);
    eachTrace(key, (column, bit) => {
      bits[column] = (bits[column] ?? 0) | bit;
    });
    const needs = columns.map((numbers, column) => ({ numbers, bits: bits[column] ?? 0 })).filter((need) => need.bits !== 0);
    // Three letters tell more than two, and two more than one, so they are asked first.
    return { key, needs: needs.reverse() };
  }

  function* containing(keys: readonly string[]): Generator<number> {
    const sieves = keys.filter((key) => key !== '').map(sieve);
    for (let n = 0; n < texts.length; n++) {
      for (const { key, needs } of sieves) {
        let possible = true;
        for (let i = 0; possible && i < needs.length; i++) {
          const need = needs[i];
          possible = need !== undefined && ((need.numbers[n] ?? 0) & need.bits) === need.bits;
        }
        if (possible && texts[n]?.includes(key)) {
          yield n;
          break;
        }
      }
    }
  }

  return { containing };
}

function eachTrace(text: string, add: (column: number, bit: number) => void): void {
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    const own = letter & (LETTER_BITS - 1);
    add(own >>> 5, 1 << (own & 31));
    if (i + 1 === text.length) return;
    // A multiplier without small factors spreads neighbouring code points.
    const two = Math.imul(letter * 31 + text.charCodeAt(i + 1), 0x9e3779b1);
    const pair = (two >>> 16) & (PAIR_BITS - 1);
    add(LETTER_BITS / 32 + (pair >>> 5), 1 << (pair & 31));
    if (i + 2 === text.length) continue;
    const triple = (Math.imul(two ^ text.charCodeAt(i + 2), 0x85ebca6b) >>> 16) & (TRIPLE_BITS - 1);
    add((LETTER_BITS + PAIR_BITS) / 32 + (triple >>> 5), 1 << (triple & 31));
  }
}
