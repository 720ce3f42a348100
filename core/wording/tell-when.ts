import type { Incident, Shop } from '../incident/schema';
import { latestWord } from '../verdict/word-of';
import { tellDate } from './dates';
import { fill } from './fill';
import type { Words } from './words';

/** When it was disclosed and, where a later notice changed what is told beside it, when that was. */
export function tellWhen(incident: Incident, shop: Shop | undefined, words: Words): string {
  const { disclosed } = incident;
  const first = disclosed === undefined ? words.lookup.undated : tellDate(disclosed, words);
  const word = latestWord(incident, shop);
  return word?.later ? fill(words.whenLater, { first, later: tellDate(word.date, words) }) : first;
}
