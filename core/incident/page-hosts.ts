import * as z from 'zod/mini';

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
