/** What one word is made of: a change of script begins another. 々 is a kanji; a long-vowel mark is whichever kana it follows. */
const WORD =
  /[\u3041-\u3096ー]+|[\u30a1-\u30fa\u30fc-\u30ff]+|[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|\p{N}+|(?:(?![\u3005\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])\p{L})+/gu;

/**
 * Folds a text for search, so that what people type meets what records say: full and half width, katakana and hiragana,
 * capitals, spaces, punctuation and long-vowel marks no longer differ, and forms of company (株式会社, Inc.) are gone. A plus
 * behind a letter is its name, since `e+` is no e. Empty when nothing is left to search by.
 */
export function fold(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}

/** The same with a space between words: where one was written, where the script changes (コープいしかわ), and at a capital (PlayCyber). */
export function foldWords(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/株式会社|有限会社|合同会社|\(株\)|\(有\)/g, ' ')
    .replace(/(?<=[\s,])(?:inc|ltd|co|llc|corp)\.?(?=[\s,]|$)/gi, ' ')
    .replace(/(?<=[\p{L}\p{N}])\+/gu, 'plus')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/\p{M}/gu, '');
  return (plain.match(WORD) ?? [])
    .map((word) => word.replace(/ー/g, '').replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)))
    .filter((word) => word !== '')
    .join(' ');
}
