const KANJI = /[\u3005\u3400-\u9fff\uf900-\ufaff]/g;

/** What a letter of a folded text is to somebody who mistypes it. Kana and the letters of every alphabet are one kind. */
export type LetterKind = 'kanji' | 'digit' | 'letter';

/** The kind of the letter at a place of a folded text. */
export function kindAt(text: string, at: number): LetterKind {
  const code = text.charCodeAt(at);
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3005) return 'kanji';
  return code >= 0x30 && code <= 0x39 ? 'digit' : 'letter';
}

/** How much a folded text says: each letter counts one, each kanji two, since it stands for about two kana. */
export function sizeOf(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) === 'kanji') size++;
  return size;
}

/** The kanji of a text, in order. */
export function kanjiOf(text: string): string[] {
  return text.match(KANJI) ?? [];
}

/** Whether a folded text is written in letters alone, of any alphabet, without kana or kanji. */
export function isAlphabetic(text: string): boolean {
  return !/[\u3005\u3041-\u3096\u3400-\u9fff\uf900-\ufaff]/.test(text);
}
