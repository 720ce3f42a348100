/**
 * Folds a text for search, so that what people type meets what records say: full and half width, katakana and hiragana,
 * capitals, spaces, punctuation and long-vowel marks no longer differ, and forms of company (株式会社, Inc.) are gone.
 * Empty when nothing is left to search by.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/株式会社|有限会社|合同会社|\(株\)|\(有\)/g, '')
    .replace(/(?<=[\s,])(?:inc|ltd|co|llc|corp)\.?(?=[\s,]|$)/g, '')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]|ー/gu, '');
}
