import type { CatalogueEntry } from '../catalogue/entry';
import type { Level } from '../incident/level';
import { hasEnded } from '../incident/state';
import { tellFigures } from './figures';
import { incidentName } from './summary';
import { tellLevel } from './tell-level';
import { tellWhen } from './tell-when';
import type { Words } from './words';

/** A line of the catalogue. */
export interface ToldEntry {
  id: string;
  level: Level;
  levelWord: string;
  name: string;
  when: string;
  /** Undefined where nothing leaked after all, or the record was wrong. */
  leaked?: string;
  /** Undefined where nothing can be said of it. */
  cause?: string;
  /** Undefined where nobody was counted. */
  figures?: string;
  /** Only where the record is no longer as it was first told. */
  state?: string;
}

/** Puts an entry of the catalogue into a line's words. */
export function tellEntry({ id, recorded, level, leaked }: CatalogueEntry, words: Words): ToldEntry {
  const { incident } = recorded;
  const [only, another] = incident.exposures;
  // Of an incident that cannot be read to the end, one group is not the whole.
  const counted = incident.total ?? (another === undefined && !incident.unread ? only : undefined);
  const figures = counted && tellFigures(counted, words.number.records, words);
  const cause = words.catalogue.cause[incident.cause];
  const stands = !hasEnded(incident.state);
  return {
    id,
    level,
    levelWord: tellLevel(level, incident.state, words),
    name: incidentName(incident, words),
    when: tellWhen(incident, undefined, words),
    ...(stands && { leaked: words.catalogue.leaked[leaked] }),
    ...(stands && cause !== '' && { cause }),
    ...(stands && figures !== undefined && { figures }),
    ...(incident.state === 'corrected' && { state: words.state.corrected }),
  };
}
