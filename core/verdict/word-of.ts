import { firstDay, type PartialDate } from '../incident/partial-date';
import { ANNOUNCERS, type Exposure, type Incident } from '../incident/schema';

/** Who said what is told here, and when. */
export interface Word {
  by: Incident['announcedBy'];
  /** Undefined where it is the first word and nobody dated that. */
  date?: PartialDate;
  /** Whether it came after the first word of the incident. */
  later: boolean;
}

/** The groups that one word is the source of. */
export interface Telling {
  word: Word;
  exposures: Exposure[];
}

/** The word from which an exposure's data, figures and certainty come as the record gives them. */
export function wordOf({ announcedBy, disclosed, notices = [] }: Incident, exposure: Exposure): Word {
  const date = exposure.asOf ?? exposure.disclosed;
  if (date === undefined) return { by: announcedBy, ...(disclosed !== undefined && { date: disclosed }), later: false };
  const notice = notices.find((one) => one.date === date && !one.denies);
  return { by: notice?.by ?? announcedBy, date, later: true };
}

/** The exposures by the words that they come from, the first word first. */
export function tellingsOf(incident: Incident, exposures: readonly Exposure[]): Telling[] {
  const tellings = new Map<string, Telling>();
  for (const exposure of exposures) {
    const word = wordOf(incident, exposure);
    const key = `${word.later ? (word.date ?? '') : ''} ${word.by}`;
    const telling = tellings.get(key) ?? { word, exposures: [] };
    telling.exposures.push(exposure);
    tellings.set(key, telling);
  }
  return [...tellings.values()].sort(
    (a, b) => order(a.word) - order(b.word) || ANNOUNCERS.indexOf(a.word.by) - ANNOUNCERS.indexOf(b.word.by),
  );
}

/** The latest word about these exposures. Undefined where there is none of them. */
export function latestWord(incident: Incident, exposures: readonly Exposure[]): Word | undefined {
  return tellingsOf(incident, exposures).at(-1)?.word;
}

function order({ later, date }: Word): number {
  return later && date !== undefined ? Date.parse(firstDay(date)) : Number.NEGATIVE_INFINITY;
}
