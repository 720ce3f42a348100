import type { SearchKeys } from '../../core/search/search-keys';

/** Shorter names are found by too many who meant something else. */
const LEAST = 3;

/** The texts by which a discreet record is found: a whole name as it is written, and as it sounds. None for very short ones. */
export function exactTexts({ written, romaji }: SearchKeys): string[] {
  return [...(written.length < LEAST ? [] : [`written ${written}`]), ...(romaji.length < LEAST ? [] : [`sounds ${romaji}`])];
}
