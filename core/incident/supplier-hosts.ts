import * as z from 'zod/mini';
import type { Incident } from './schema';

/** A page that loads from more hosts than this is not looked at to the end. */
export const MAX_HOSTS = 500;

/** A host has at most 253 characters (RFC 1035). */
const hostSchema = z.string().check(z.minLength(1), z.maxLength(253));

export const hostsSchema = z.array(hostSchema).check(z.maxLength(MAX_HOSTS));

/**
 * The hosts that a page's process says it loads from, without whatever is none: a page that adds one of its own making hides
 * no other. Nothing of it is believed beyond its shape.
 */
export function readHosts(said: unknown): string[] {
  return Array.isArray(said) ? said.filter((one) => hostSchema.safeParse(one).success).slice(0, MAX_HOSTS) : [];
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
