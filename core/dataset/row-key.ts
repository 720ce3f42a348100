import type { Incident } from '../incident/schema';
import { embedHosts, hostOfPattern } from '../incident/supplier-hosts';
import { siteHash } from '../matching/site-hash';
import { keyOf } from '../matching/site-key';

/** The row in which a site key, or one of the keys below, is filed. `rows` is a power of two. */
export function rowOf(key: string, rows: number): number {
  // The upper bits, so that neighbouring rows, and with them packs, hold neighbouring parts of the hash.
  return rows === 1 ? 0 : siteHash(key).place >>> (32 - Math.log2(rows));
}

/** The key of an incident that has no rule: it is found by name only. */
export function idKey(id: string): string {
  return `#${id}`;
}

/** The key of an incident at a supplier, for pages that load something from this host or from below it. */
export function embedKey(host: string): string {
  return `@${host}`;
}

/** The key of an incident at a carrier or platform, for shops at this host or below it that are known to use it. */
export function servedKey(host: string): string {
  return `~${host}`;
}

/** Whether a page can be at it: what the site filter holds and the manifest counts. */
export function isSiteKey(key: string): boolean {
  return /^[a-z0-9]/.test(key);
}

/** Whether this version knows what such a key stands for. A newer one may file records under keys of other kinds, too. */
export function isKnownKey(key: string): boolean {
  return isSiteKey(key) || /^[#@~]/.test(key);
}

/**
 * The keys that an incident is filed under, each once: those of its rules, or its own id, then those of the hosts of the
 * supplier where it happened, and of the shops that it serves. Exceptions need no key.
 */
export function keysOf(incident: Incident): string[] {
  const keys = new Set<string>();
  for (const { sites = [] } of incident.shops) for (const rule of sites) if (rule.role !== 'unaffected') keys.add(keyOf(rule));
  if (keys.size === 0) keys.add(idKey(incident.id));
  for (const pattern of embedHosts(incident)) keys.add(embedKey(hostOfPattern(pattern)));
  for (const { hosts } of incident.serves ?? []) keys.add(servedKey(hostOfPattern(hosts)));
  return [...keys];
}
