import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { SharedHost } from '../shared-host';
import type { Place } from './known';

/** Whose an address is. */
export interface Owner {
  /** Two addresses with the same key are one owner's: a registrable domain, or the address of a tenant on a shared host. */
  key: string;
  /** What stands in the address for a name, in Unicode: `hirakawaya` of `www.hirakawaya.co.jp` and of `hirakawaya.stores.jp`. */
  label: string;
}

/** Finds the owner of an address. Undefined where many own it (a shared host without its tenant, a public suffix). */
export function prepareOwners(shared: readonly SharedHost[]): (place: Place) => Owner | undefined {
  const lists = shared.map((one) => ({ ...one, patterns: one.tenants.toSorted((a, b) => b.length - a.length).map(patternOf) }));
  return ({ host, path = '' }) => {
    const on = lists.filter((one) => isUnder(host, one.host)).sort((a, b) => b.host.length - a.host.length)[0];
    if (!on) return ownDomain(host);
    if (on.own?.includes(host)) return { key: host, label: nameIn(host.slice(0, -on.host.length - 1)) };
    for (const { pattern, tenant } of on.patterns) {
      const name = pattern.exec(`${host}${path}`)?.[1];
      if (name !== undefined && name !== 'www' && !on.reserved?.includes(name)) return { key: tenant.replace('{name}', name), label: name };
    }
    return undefined;
  };
}

/** Whether a host is another one or below it. */
export function isUnder(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}

function ownDomain(host: string): Owner | undefined {
  const { domain, domainWithoutSuffix } = parse(host, { allowPrivateDomains: true });
  // The reserved names of tests and the demo are on no list (RFC 2606), and are taken as any domain.
  return domain && domainWithoutSuffix ? { key: domain, label: nameIn(domainWithoutSuffix) } : undefined;
}

function nameIn(label: string): string {
  return domainToUnicode(label) || label;
}

function patternOf(tenant: string): { pattern: RegExp; tenant: string } {
  const [before = '', after = ''] = tenant.split('{name}').map((part) => part.replaceAll('.', String.raw`\.`));
  return { tenant, pattern: new RegExp(`^${before}([^/.]+)${after}(?:/|$)`) };
}
