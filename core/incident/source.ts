import * as z from 'zod/mini';
import { partialDateSchema } from './date-schema';
import type { Forms } from './forms';
import { languageSchema } from './language';

/** Whose page a source is. */
export const SOURCE_KINDS = ['official', 'supplier', 'card-issuer', 'regulator', 'news', 'repost', 'database'] as const;

/**
 * A web address of a source. Only http(s), so that a feed can never put a `javascript:` link before a reader; only a host of
 * the public web, in ASCII as it is looked up, and nothing before it: in `https://www.shop.example@evil.example/` a reader
 * sees the first name, and the browser goes to the second.
 */
export const webAddressSchema = z.string().check(
  z.maxLength(800),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being refused
  z.regex(/^https?:\/\/[^\s\u0000-\u0020"<>\\^`{|}\u007f-\u009f]+$/, {
    error: 'write an http or https address without spaces',
    abort: true,
  }),
  z.refine((url) => hostOfSource(url) !== undefined, 'write an address on the public web: a host name in ASCII, and nothing before it'),
);

const HOST = /^https?:\/\/((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9]))(?::\d{1,5})?(?:[/?#]|$)/i;

/** Names that are looked up on the reader's own network, or nowhere (RFC 6761, RFC 6762, RFC 7686, RFC 8375, ICANN's `internal`). */
const NOT_PUBLIC = new Set(['localhost', 'local', 'internal', 'intranet', 'lan', 'home', 'corp', 'private', 'onion', 'arpa']);

/** The host that the address of a source leads to, in lower case; undefined where it is none of the public web. */
export function hostOfSource(url: string): string | undefined {
  const host = HOST.exec(url)?.[1]?.toLowerCase();
  return host === undefined || NOT_PUBLIC.has(host.slice(host.lastIndexOf('.') + 1)) ? undefined : host;
}

/** Where something about an incident, or about a supplier, can be read. */
export const sourceSchema = (forms: Forms) =>
  forms.object({
    url: webAddressSchema,
    /** A copy in an archive, for when the first address is gone. */
    archived: forms.orNone(webAddressSchema),
    kind: z.enum(SOURCE_KINDS),
    /** Of the page; `other` where nobody could tell. */
    language: forms.otherwise(z.union([languageSchema, z.literal('other')]), 'other'),
    date: z.optional(partialDateSchema),
  });
