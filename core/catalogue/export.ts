import { listOf } from '../incident/listed';
import { LISTS, type ListName } from '../incident/vocabulary';
import type { CatalogueEntry } from './entry';

const CREDIT = 'Misemori contributors, CC BY 4.0';
const LIST_CREDITS: Record<ListName, string> = {
  hibp: 'Have I Been Pwned (https://haveibeenpwned.com/), CC BY 4.0',
  bonjourlafuite: 'BonjourLaFuite (https://bonjourlafuite.eu.org/), MIT',
};

/**
 * The records of a view as a JSON text for others to use, with licence and credit in it.
 * @param published when the dataset was published, ISO 8601
 * @param view the part of the catalogue's address that names the view
 */
export function writeCatalogueFile(entries: readonly CatalogueEntry[], published: string, view: string): string {
  const incidents = entries.map(({ recorded }) => recorded.incident);
  const from = new Set(incidents.map(listOf));
  const file = {
    source: 'Misemori',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    credit: [CREDIT, ...LISTS.flatMap((list) => (from.has(list) ? [LIST_CREDITS[list]] : []))],
    published,
    view,
    incidents,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
