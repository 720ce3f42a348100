import { foldWords } from './fold';
import { isReadable } from './readable';
import { romajiOf } from './romaji';

const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';

/** What a text is compared by: how it is written, and how it sounds. Both are empty where there is nothing to search by. */
export interface SearchKeys {
  /** Folded, with small kana as large ones. */
  written: string;
  /** Of whatever letters: also of an English name, which no Japanese would read so. */
  romaji: string;
  /** Folded, each by itself. */
  words: readonly string[];
}

/** What somebody typed. */
export interface TypedKeys extends SearchKeys {
  /** Its sound, where it can be read aloud in Japanese as far as it is typed; else empty. */
  heard: string;
}

/** The keys of a text that a person typed. */
export function searchKeys(text: string): TypedKeys {
  const folded = foldWords(text);
  const keys = keysOfFolded(folded);
  return { ...keys, heard: isReadable(folded.replaceAll(' ', '')) ? keys.romaji : '' };
}

/** The keys of a term that is folded already, with its words apart, as headings carry them. */
export function keysOfFolded(term: string): SearchKeys {
  const words = term.split(' ');
  const folded = words.join('');
  return { written: inLargeKana(folded), romaji: romajiOf(folded), words };
}

/** A folded text with its small kana as large ones: how it is compared in writing. */
export function inLargeKana(folded: string): string {
  return folded.replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (kana) => LARGE[SMALL.indexOf(kana)] ?? kana);
}
