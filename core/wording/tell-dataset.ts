import type { LastRefresh } from '../dataset/refresh-schedule';
import { type Clock, dayAt } from '../incident/clock';
import { tellDate } from './dates';
import { fill } from './fill';
import { grouped, tellPlain } from './numbers';
import type { Words } from './words';

/** What does not work on this device, and what was done about it. */
export interface StorageTroubles {
  /** `packaged`: it cannot be read, so what is told comes from the package. `rebuilt`: it was damaged, and was built anew from there. */
  dataset?: 'packaged' | 'rebuilt';
  /** What the reader chose and answered can be neither read nor kept. */
  memory?: true;
  /** The site filter could not be written, so every page is put to the background. */
  filter?: true;
}

/** What is known about the dataset in use. */
export interface DatasetFacts {
  /** Absent: everything works. */
  troubles?: StorageTroubles;
  /** ISO 8601; undefined when there is no dataset. */
  published?: string;
  incidents: number;
  /** How many of them need a newer version of the extension, to be told at all or to the end; absent: none. */
  unread?: number;
  isOld: boolean;
  /** The feed answers, but has brought nothing newer for longer than a publisher takes. */
  isHeldBack: boolean;
  hasFeed: boolean;
  /** When it was last asked for, and when that last went well. */
  lastRefresh?: LastRefresh;
}

/** The dataset in words, a line for each fact. */
export interface ToldDataset {
  lines: string[];
  /** What does not work on this device, and what was done about it; empty where everything does. */
  troubles: string[];
  /** The one of the lines that asks for something to be done. */
  warning?: string;
  /** Whether there is anywhere to refresh from. */
  mayRefresh: boolean;
}

/** Puts the state of the dataset into words, in days as the reader has them. Its age is always among them. */
export function tellDataset(facts: DatasetFacts, clock: Clock, words: Words): ToldDataset {
  const { dataset } = words;
  const date = (moment: string) => tellDate(dayAt(clock, Date.parse(moment)), words);
  const lines: string[] = [];
  if (facts.published !== undefined) {
    const count = grouped(facts.incidents);
    lines.push(`${fill(dataset.asOf, { date: date(facts.published) })} · ${fill(dataset.counts, { incidents: count })}`);
  }
  if (facts.unread) lines.push(tellPlain(facts.unread, dataset.needUpdate));
  const warning = facts.isOld ? dataset.old : facts.isHeldBack ? dataset.heldBack : undefined;
  if (warning !== undefined) lines.push(warning);
  if (!facts.hasFeed) lines.push(dataset.bundled);
  const { attempted, succeeded, failure } = facts.lastRefresh ?? {};
  if (attempted !== undefined && failure === undefined) lines.push(fill(dataset.lastTried, { date: date(attempted) }));
  if (succeeded !== undefined && failure !== undefined) lines.push(fill(dataset.lastSucceeded, { date: date(succeeded) }));
  const { dataset: ofDataset, memory, filter } = facts.troubles ?? {};
  const troubles = [ofDataset && dataset.trouble[ofDataset], memory && dataset.trouble.memory, filter && dataset.trouble.filter];
  return {
    lines,
    troubles: troubles.filter((one) => typeof one === 'string'),
    ...(warning !== undefined && { warning }),
    mayRefresh: facts.hasFeed,
  };
}
