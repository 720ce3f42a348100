import { listName } from '../incident/list-name';
import { namesOf } from '../incident/name-in';
import type { Incident } from '../incident/schema';
import { foldWords } from './fold';

/**
 * Every name and address that an incident is found by, as records write them: its name in lists; names, aliases and hosts
 * of its shops; its operator. Some may be there twice. The dataset's headings and the catalogue's entries both carry these,
 * so that the two searches find the same.
 */
export function searchNames(incident: Pick<Incident, 'name' | 'shops' | 'operator'>): string[] {
  const { ja, en } = listName(incident);
  const named = incident.name ? namesOf(incident.name) : [];
  const shops = incident.shops.flatMap((shop) => [
    ...namesOf(shop.name),
    ...(shop.aliases ?? []),
    ...(shop.sites ?? []).map(({ host }) => host),
  ]);
  return [ja, en, ...named, ...shops, ...(incident.operator ? namesOf(incident.operator) : [])];
}

/** The same as search compares them, with their words apart, each once: what a list of records carries. */
export function foldedNames(incident: Incident): string[] {
  return [...new Set(searchNames(incident).map(foldWords))].filter((name) => name !== '');
}
