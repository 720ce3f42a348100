import { listOf } from '../incident/listed';
import { firstDay, type PartialDate } from '../incident/partial-date';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { ANNOUNCERS } from '../incident/vocabulary';
import { exposuresOf } from './exposures-of';

/** Who said what is told here, and when; nobody may have dated the first word, but a later one is known by its date. */
export type Word = { by: Incident['announcedBy'] } & ({ later: false; date?: PartialDate } | { later: true; date: PartialDate });

/** The groups that one word is the source of. */
export interface Telling {
  word: Word;
  exposures: Exposure[];
}

/** The word from which an exposure's data, figures and certainty come as the record gives them. */
export function wordOf(incident: Incident, exposure: Exposure): Word {
  const { announcedBy, notices = [] } = incident;
  const date = exposure.asOf ?? exposure.disclosed;
  if (date !== undefined) {
    const notice = notices.find((one) => one.date === date && !one.denies);
    return { by: notice?.by ?? announcedBy, date, later: true };
  }
  const first = firstDate(incident);
  return { by: announcedBy, ...(first !== undefined && { date: first }), later: false };
}

/** The groups that concern a shop's customers (undefined: anybody's), by the words that they come from, the first word first. */
export function tellingsOf(incident: Incident, shop: Shop | undefined): Telling[] {
  const tellings = new Map<string, Telling>();
  for (const exposure of exposuresOf(incident, shop)) {
    const word = wordOf(incident, exposure);
    const key = `${word.later ? word.date : ''} ${word.by}`;
    const telling = tellings.get(key) ?? { word, exposures: [] };
    telling.exposures.push(exposure);
    tellings.set(key, telling);
  }
  return [...tellings.values()].sort(
    (a, b) => order(a.word) - order(b.word) || ANNOUNCERS.indexOf(a.word.by) - ANNOUNCERS.indexOf(b.word.by),
  );
}

/** The latest word about the groups that concern a shop's customers. Undefined where there is none of them. */
export function latestWord(incident: Incident, shop: Shop | undefined): Word | undefined {
  return tellingsOf(incident, shop).at(-1)?.word;
}

/** A list's word is of the day on which it took the incident up, which may have been disclosed before. */
function firstDate(incident: Incident): PartialDate | undefined {
  return listOf(incident) ? incident.sources.find(({ kind }) => kind === 'database')?.date : incident.disclosed;
}

function order(word: Word): number {
  return word.later ? Date.parse(firstDay(word.date)) : Number.NEGATIVE_INFINITY;
}
