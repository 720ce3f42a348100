import { normalPath } from '../incident/normal-path';

/** The part of a page's address that rules look at. */
export interface PageAddress {
  /** ASCII (punycode), lower case, no trailing dot. */
  host: string;
  /** From its first slash, in the one spelling of `normal-path.ts`. */
  path: string;
}

/** What the platform's URL parser, which also lowers and punycodes the host, found in an address. */
export interface ParsedUrl {
  /** With its colon: `https:`. */
  protocol: string;
  hostname: string;
  pathname: string;
}

/** The address of a page on the public web; undefined for anything else (files, extension pages, `localhost`, IP addresses). */
export function pageAddress({ protocol, hostname, pathname }: ParsedUrl): PageAddress | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  const topLabel = host.slice(host.lastIndexOf('.') + 1);
  const isName = host.includes('.') && !/^\d+$/.test(topLabel) && topLabel !== 'localhost' && !host.includes(':');
  return isName ? { host, path: normalPath(pathname || '/') } : undefined;
}
