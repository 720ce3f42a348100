import * as z from 'zod/mini';
import { ADDRESS_EVIDENCE } from './address-evidence';
import { daySchema } from './date-schema';
import type { Forms } from './forms';
import { normalPath } from './normal-path';

/** Why an address is in an incident; `unaffected` carves an exception out of a wider rule of the same incident. */
const SITE_ROLES = ['breached', 'affected-through-supplier', 'successor', 'unaffected'] as const;

/** How much of a host a rule is about, the narrowest first. */
export const SITE_KINDS = ['path', 'host', 'site'] as const satisfies readonly SiteRule['kind'][];

/** At most six labels, because the visit script looks at no more (`site-key.ts`). ASCII (punycode), lower case, no trailing dot. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** As the URL parser writes it: absolute, no `?`, `#`, dot segments or trailing slash. */
const PATH = /^(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9\-._~!$&'()*+,;=:@%]+)+$/;

export const hostSchema = z
  .string()
  .check(z.regex(HOST, 'write the host in lower-case ASCII (punycode), at most six labels, no trailing dot'));

export const pathSchema = z.string().check(
  z.regex(PATH, { error: 'write the path from its first slash, without a trailing one', abort: true }),
  z.refine(
    (path) => normalPath(path) === path,
    'write the path without `;…`, doubled slashes and needless escapes, escapes in capitals, a percent sign as `%25`',
  ),
);

/** The part of a rule that says which addresses it is about. */
export type Place = { kind: 'host' | 'site'; host: string } | { kind: 'path'; host: string; path: string };

const common = {
  role: z.enum(SITE_ROLES),
  evidence: z.enum(ADDRESS_EVIDENCE),
  /** The day of the newest source, or of the latest look by a curator, that shows the address as this shop's. */
  checked: daySchema,
  /** The domain lapsed or changed hands that day: no match on it or after. */
  until: z.optional(daySchema),
};

/**
 * Which addresses a shop answers at, and how well that is known.
 *
 * - `host`: exactly this host.
 * - `site`: this registrable domain and every host below it.
 * - `path`: this host, this path and everything below it at a `/` boundary.
 *
 * A reader leaves out the whole record where it cannot read one rule: that may be the exception that spares a neighbour.
 */
export const siteRuleSchema = (forms: Forms) =>
  z.discriminatedUnion('kind', [
    forms.object({ kind: z.literal('host'), host: hostSchema, ...common }),
    forms.object({ kind: z.literal('site'), host: hostSchema, ...common }),
    forms.object({ kind: z.literal('path'), host: hostSchema, path: pathSchema, ...common }),
  ]);

export type SiteRule = z.infer<ReturnType<typeof siteRuleSchema>>;
