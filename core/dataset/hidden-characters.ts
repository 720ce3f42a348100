/**
 * Controls, separators of lines, half pairs, and whatever Unicode lets a reader not see: characters that turn or hide text
 * (Default_Ignorable_Code_Point: bidi controls, zero-width, fillers, tags, variation selectors), annotations, the blank Braille pattern,
 * and a third mark on one letter.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u2800\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]|\p{M}{3}/u;

/** Whether a text has a character that could make it read as something else than it is. */
export function hasHiddenCharacter(text: string): boolean {
  return HIDDEN.test(text);
}

/** Whether any text in a value, keys of objects aside, has such a character. The value has passed a schema, so it is not deep. */
export function hidesCharacters(value: unknown): boolean {
  if (typeof value === 'string') return HIDDEN.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hidesCharacters);
}
