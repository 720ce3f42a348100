import * as z from 'zod/mini';
import type { Incident } from './schema';

/** A page that loads from more hosts than this is not looked at to the end. */
export const MAX_HOSTS = 500;

/** A host has at most 253 characters (RFC 1035). */
export const hostsSchema = z.array(z.string().check(z.maxLength(253))).check(z.maxLength(MAX_HOSTS));

/** The hosts that a page's process says it loads from; none when it says anything else. Nothing of it is believed beyond its shape. */
export function readHosts(said: unknown): string[] {
  const hosts = hostsSchema.safeParse(said);
  return hosts.success ? hosts.data : [];
}

/**
 * The hosts from which pages of a supplier's customers load, of the supplier where an incident happened: `host`, or
 * `*.host` for all below it. None where a shop's account at a booking site was taken over: nothing happened there.
 */
export function embedHosts({ cause, suppliers }: Incident): readonly string[] {
  return cause === 'platform-account-takeover' ? [] : (suppliers?.at(-1)?.hosts ?? []);
}

/** The host that a pattern names, or below which it names all. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^\*\./, '');
}

/** Whether a host is one that `host` or `*.host` names. */
export function isEmbedOf(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
