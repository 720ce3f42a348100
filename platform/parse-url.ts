import { type PageAddress, type ParsedUrl, pageAddress } from '../core/matching/page-address';

/** The parts of an address that the rules look at, as the platform's parser writes them; undefined when it is no URL. */
function parseUrl(text: string): ParsedUrl | undefined {
  try {
    const { protocol, hostname, pathname } = new URL(text);
    return { protocol, hostname, pathname };
  } catch {
    // The URL constructor has no other way to say that a text is no URL (URL.parse is not in Firefox 115).
    return undefined;
  }
}

/** The address of a page, or undefined when no shop could live there. */
export function parsePage(url: string | undefined): PageAddress | undefined {
  const parsed = url === undefined ? undefined : parseUrl(url);
  return parsed && pageAddress(parsed);
}

/** What a person typed, read as an address with or without its scheme. */
export function parseTyped(text: string): ParsedUrl | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return undefined;
  return parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
}
