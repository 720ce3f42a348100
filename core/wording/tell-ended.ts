import type { Incident } from '../incident/schema';
import { hasEnded } from '../incident/state';
import { fill } from './fill';
import { incidentName } from './summary';
import type { Words } from './words';

/** One sentence for readers who were told of an incident that has been withdrawn or cleared since; undefined for any other incident. */
export function tellEnded(incident: Incident, words: Words): string | undefined {
  const { state, stateSince } = incident;
  if (!hasEnded(state) || !stateSince) return undefined;
  return fill(words.ended[state], { name: incidentName(incident, words), reason: stateSince.reason[words.names] });
}
