import { listName } from '../incident/list-name';
import type { Incident } from '../incident/schema';
import { fold } from './fold';

/**
 * Every name and address that an incident is found by, as records write them: its name in lists; names, aliases and hosts
 * of its shops; its operator. Some may be there twice. The dataset's headings and the catalogue's entries both carry these,
 * so that the two searches find the same.
 */
export function searchNames(incident: Pick<Incident, 'name' | 'shops' | 'operator'>): string[] {
  const { ja, en } = listName(incident);
  const shops = incident.shops.flatMap((shop) => [
    shop.name.ja,
    shop.name.en,
    ...(shop.aliases ?? []),
    ...(shop.sites ?? []).map(({ host }) => host),
  ]);
  return [ja, en, ...shops, ...(incident.operator ? [incident.operator.ja, incident.operator.en] : [])];
}

/** The same as search compares them, each once: what a list of records carries. */
export function foldedNames(incident: Incident): string[] {
  return [...new Set(searchNames(incident).map(fold))].filter((name) => name !== '');
}
