import { parse } from 'tldts';

/**
 * Why nobody but its owner may be able to open the address of a source; undefined where all can. Beside what the schema refuses
 * (no http, no host name, a name of the reader's own network): a port, which is how one speaks to a test server, and a name
 * under which nothing is registered, such as the reserved `.test` (RFC 2606).
 */
export function whyNotPublic(url: string): string | undefined {
  const { hostname, port } = new URL(url);
  const { domain, isIcann, isPrivate, isIp } = parse(hostname, { allowPrivateDomains: true });
  if (port !== '') return `an address with a port (${port}) is hardly open to everybody: name the public page`;
  if (isIp || !domain || !(isIcann || isPrivate)) return `${hostname} is no name that everybody can look up: name the public page`;
  return undefined;
}
