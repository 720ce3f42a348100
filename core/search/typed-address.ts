import { parse } from 'tldts';
import { type PageAddress, type ParsedUrl, pageAddress } from '../matching/page-address';

/** An address of a site, or what many sites share. */
export type TypedAddress = { address: PageAddress } | { shared: string };

/**
 * What a person typed into the look-up, once the platform's URL parser has read it as an address: the address of a site;
 * `shared` when many owners live under it (a public suffix such as `myshopify.com`); undefined when it is no address
 * (no known suffix), so that it can only be a name.
 */
export function typedAddress(parsed: ParsedUrl | undefined): TypedAddress | undefined {
  const address = parsed && pageAddress(parsed);
  if (!address) return undefined;
  const { domain, isIcann, isPrivate } = parse(address.host, { allowPrivateDomains: true });
  // The demo and the tests use the reserved names of RFC 2606 and 6761, which are on no list.
  const reserved = /\.(?:example|test)$/.test(address.host);
  if (!isIcann && !isPrivate && !reserved) return undefined;
  return domain || reserved ? { address } : { shared: address.host };
}
