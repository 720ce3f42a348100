import type { CatalogueEntry } from '../catalogue/entry';
import { isSettled } from '../verdict/verdict';
import { type ToldEntry, tellEntry } from './tell-entry';
import type { Words } from './words';

/** A record about which the reader said something, as a line. */
export interface ToldMine extends ToldEntry {
  /** How far they are. */
  progress: string;
  /** Whether they are done with it. */
  settled: boolean;
  /** What the button takes back. */
  action: string;
}

/** The records about which the reader said something, those that are not done first, else in the order given. */
export function tellMine(entries: readonly CatalogueEntry[], words: Words): ToldMine[] {
  const { mine } = words.catalogue;
  return entries
    .filter((entry) => entry.mine !== undefined)
    .map((entry) => {
      const { incident } = entry.recorded;
      const settled = Object.values(entry.mine?.settled ?? {}).some((settledAt) => isSettled({ incident, settledAt }));
      const ticked = (entry.mine?.done?.length ?? 0) > 0;
      return {
        ...tellEntry(entry, words),
        progress: settled ? mine.settled : ticked ? mine.ticked : mine.answered,
        settled,
        action: settled ? mine.undo : mine.forget,
      };
    })
    .sort((a, b) => Number(a.settled) - Number(b.settled));
}
