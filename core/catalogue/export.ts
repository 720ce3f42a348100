import type { CatalogueEntry } from './entry';

const CREDIT = 'Misemori contributors, CC BY 4.0';
const HIBP_CREDIT = 'Have I Been Pwned (https://haveibeenpwned.com/), CC BY 4.0';

/**
 * The records of a view as a JSON text for others to use, with licence and credit in it.
 * @param published when the dataset was published, ISO 8601
 * @param view the part of the catalogue's address that names the view
 */
export function writeCatalogueFile(entries: readonly CatalogueEntry[], published: string, view: string): string {
  const incidents = entries.map(({ recorded }) => recorded.incident);
  const fromHibp = incidents.some(({ announcedBy }) => announcedBy === 'hibp');
  const file = {
    source: 'Misemori',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    credit: fromHibp ? [CREDIT, HIBP_CREDIT] : [CREDIT],
    published,
    view,
    incidents,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
