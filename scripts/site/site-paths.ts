import { posix } from 'node:path';
import type { Language } from './site-language';

/** Where things lie, from the site's own folder. */
export const FULL_FILE = 'incidents.json';
export const BREACH_FILE = 'breaches.json';
/** The same file where tools ask for it that put Have I Been Pwned's path behind an address. */
export const BREACH_API = 'api/v3/breaches';
export const STYLE_FILE = 'assets/site.css';
export const ICON_FILE = 'assets/icon.png';

/** The places of one language. */
export const pathsIn = (language: Language) => ({
  index: `${language}/index.html`,
  changes: `${language}/changes.html`,
  feed: `${language}/feed.xml`,
  records: `${language}/records.json`,
  script: `assets/search-${language}.js`,
  incident: (page: string) => `${language}/incident/${page}.html`,
  /** @param part from 1 */
  year: (year: number | undefined, part: number) => `${language}/year/${year ?? 'unknown'}${part === 1 ? '' : `-${part}`}.html`,
});

/** How a page of the site names another, whatever address the site has. */
export function hrefFrom(page: string, to: string): string {
  return posix.relative(posix.dirname(page), to);
}
