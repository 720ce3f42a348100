import type { CatalogueEntry } from '../catalogue/entry';
import { tellDate } from './dates';
import { incidentName } from './summary';
import type { Words } from './words';

/** A record that was corrected, cleared or withdrawn. */
export interface ToldChange {
  id: string;
  name: string;
  /** What became of it, in a word. */
  state: string;
  when: string;
  reason: string;
}

/** Every correction, clearing and withdrawal, newest first. Discreet sites are in no list. */
export function tellChanges(entries: readonly CatalogueEntry[], words: Words): ToldChange[] {
  return entries
    .flatMap(({ id, discreet, recorded: { incident } }) => {
      const { state, stateSince } = incident;
      return state === 'active' || !stateSince || discreet ? [] : [{ id, incident, state, ...stateSince }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))
    .map(({ id, incident, state, date, reason }) => ({
      id,
      name: incidentName(incident, words),
      state: words.state[state],
      when: tellDate(date, words),
      reason: reason[words.names],
    }));
}
