import { fold } from './fold';
import { romajiOf } from './romaji';

const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';

/** What a text is compared by: how it is written, and how it sounds. Both are empty where there is nothing to search by. */
export interface SearchKeys {
  /** Folded, with small kana as large ones. */
  written: string;
  romaji: string;
}

/** The keys of a text that a person typed. */
export function searchKeys(text: string): SearchKeys {
  return keysOfFolded(fold(text));
}

/** The keys of a term that is folded already, as headings carry them. */
export function keysOfFolded(folded: string): SearchKeys {
  return { written: inLargeKana(folded), romaji: romajiOf(folded) };
}

/** A folded text with its small kana as large ones: how it is compared in writing. */
export function inLargeKana(folded: string): string {
  return folded.replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (kana) => LARGE[SMALL.indexOf(kana)] ?? kana);
}
