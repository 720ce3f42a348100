const SIGNS = '[\\u3005\\u3041-\\u3096\\u3400-\\u9fff\\uf900-\\ufaff\\p{N}]';
const DOUBLED = [...'kgsztdnhbpmrfj'].map((letter) => `${letter}{1,2}`).join('|');
const CONSONANTS = `(?:s?sh|t?ch|cch|t?ts|dz|(?:${DOUBLED})y?|[yw])`;
const SYLLABLES = `(?:${SIGNS}|${CONSONANTS}?[aiueo]|n|m(?=[bmp])|(?<=o)h)*`;

const BEGINNING = new RegExp(`^${SYLLABLES}`, 'u');
const UNFINISHED = new RegExp(`^${SYLLABLES}(?:ss|tt?c?|cc?|${CONSONANTS})?$`, 'u');

/**
 * The beginning of a folded text that can be read aloud in Japanese: kana, kanji, figures, and Latin letters as far as they are
 * romaji. Of `hirakawaya` all of it, of `online` the `on`, of `coop` nothing: no rule of romaji says how that sounds.
 */
export function readableBeginning(folded: string): string {
  return BEGINNING.exec(folded)?.[0] ?? '';
}

/** Whether somebody may be typing this as it sounds; its last syllable need not be complete. */
export function isReadable(folded: string): boolean {
  return UNFINISHED.test(folded);
}
