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

/** An address that was found in what a person typed (`addresses-in.ts`), as the platform reads it; undefined when it is none. */
export const parseTyped: (address: string) => ParsedUrl | undefined = parseUrl;
