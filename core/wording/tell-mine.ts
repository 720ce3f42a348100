import type { CatalogueEntry } from '../catalogue/entry';
import type { IncidentAnswers } from '../verdict/affected';
import { progressOf } from '../verdict/settled';
import { isSettled, type RecordedIncident } from '../verdict/verdict';
import { type ToldEntry, tellEntry } from './tell-entry';
import type { Words } from './words';

/** A record about which the reader said something, as a line. */
export interface ToldMine extends ToldEntry {
  /** What they said, and how each is taken back; one at least. */
  said: ToldSaid[];
}

/**
 * One thing that the reader said of a record.
 *
 * - `settled`: they are done with it.
 * - `told`: they answered or ticked something, and are not done.
 * - `dismissed`: they do not want to see it in a page again.
 */
export interface ToldSaid {
  kind: 'settled' | 'told' | 'dismissed';
  /** How far they are. */
  progress: string;
  /** What the button takes back. */
  action: string;
}

/** The records about which the reader said something, those that are not done first, else in the order given. */
export function tellMine(entries: readonly CatalogueEntry[], words: Words): ToldMine[] {
  return entries
    .map((entry) => ({ ...tellEntry(entry, words), said: tellSaid(entry, words) }))
    .filter(({ said }) => said.length > 0)
    .sort((a, b) => Number(isDone(a)) - Number(isDone(b)));
}

function tellSaid({ mine: told, dismissed, recorded }: CatalogueEntry, words: Words): ToldSaid[] {
  const { mine } = words.catalogue;
  const said: ToldSaid[] = [];
  if (told) {
    const { incident } = recorded;
    const settled = Object.values(told.settled ?? {}).some((settledAt) => isSettled({ incident, settledAt }));
    said.push(
      settled
        ? { kind: 'settled', progress: mine.settled, action: mine.undo }
        : { kind: 'told', progress: tellProgress(told, recorded, words), action: mine.forget },
    );
  }
  if (dismissed) said.push({ kind: 'dismissed', progress: mine.dismissed, action: mine.showAgain });
  return said;
}

/** As the card tells it, which is that of one of the shops where the reader is at one. */
function tellProgress(told: IncidentAnswers, recorded: RecordedIncident, { catalogue: { mine } }: Words): string {
  const atShops = recorded.incident.shops.flatMap(({ key, sites = [] }): RecordedIncident[] => {
    const [rule] = sites;
    return rule ? [{ ...recorded, shopKey: key, rule, answers: told.touch?.[key] ?? {} }] : [];
  });
  const finished = [recorded, ...atShops].map(progressOf).filter((one) => one.finished);
  if (finished.some(({ steps, ticked }) => steps > 0 && ticked === steps)) return mine.allTicked;
  return finished.length === 0 && (told.done?.length ?? 0) > 0 ? mine.ticked : mine.answered;
}

function isDone({ said }: ToldMine): boolean {
  return said.some(({ kind }) => kind === 'settled');
}
