/** Controls, and characters that turn or hide text (Unicode bidi controls, zero-width, soft hyphen, tags, BOM, half pairs). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being refused
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]|[\u{e0000}-\u{e007f}]/u;

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
