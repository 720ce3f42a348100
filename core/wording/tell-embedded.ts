import { keysOf } from '../dataset/row-key';
import { nameIn } from '../incident/name-in';
import type { Incident } from '../incident/schema';
import { hostOfSource } from '../incident/source';
import type { RecordedIncident } from '../verdict/verdict';
import { tellCertainty } from './certainty';
import { fill } from './fill';
import { incidentName } from './summary';
import type { ToldHit } from './tell-look-up';
import { tellWhen } from './tell-when';
import type { Words } from './words';

/** That a page loads something from a supplier at which an incident happened: a fact, no more. */
export interface ToldEmbedded extends ToldHit {
  sentences: string[];
}

/** An incident at a carrier or platform that a shop is known to use, and where that can be read. */
export interface ServedIncident {
  recorded: RecordedIncident;
  source: string;
}

/** Puts incidents at carriers and platforms into words, for a shop that is known to use them. */
export function tellServing(served: readonly ServedIncident[], words: Words): ToldEmbedded[] {
  return served.flatMap(({ recorded: { incident }, source }) => {
    const uses = fill(words.embedded.uses, { name: incidentName(incident, words), source: hostOfSource(source) ?? source });
    return tellBehind(incident, uses, [words.embedded.through], words);
  });
}

/** Puts incidents at suppliers of a page into words. Each says that the shop itself was not named. */
export function tellEmbedded(recorded: readonly RecordedIncident[], words: Words): ToldEmbedded[] {
  return recorded.flatMap(({ incident }) => {
    const supplier = incident.suppliers?.at(-1);
    if (!supplier) return [];
    const loads = fill(words.embedded.loads, {
      supplier: nameIn(supplier.name, words.names),
      service: words.service[supplier.service],
    });
    return tellBehind(incident, loads, [], words);
  });
}

/** What the page has to do with it, what happened there, perhaps more, and that the page was not named. */
function tellBehind(incident: Incident, first: string, more: readonly string[], words: Words): ToldEmbedded[] {
  const [key] = keysOf(incident);
  if (key === undefined) return [];
  const name = incidentName(incident, words);
  const when = tellWhen(incident, undefined, words);
  const told = fill(words.embedded.told, { name, when, certainty: tellCertainty(incident, undefined, words) });
  return [{ id: incident.id, key, name, when, sentences: [first, told, ...more, words.embedded.notNamed] }];
}
