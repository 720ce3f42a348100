import * as z from 'zod/mini';
import type { Forms } from './forms';
import { partialDateSchema } from './partial-date';

/** Whose page a source is. */
export const SOURCE_KINDS = ['official', 'supplier', 'card-issuer', 'regulator', 'news', 'repost', 'database'] as const;

/** The language of a source's page. */
export const SOURCE_LANGUAGES = ['ja', 'en', 'fr', 'de', 'zh', 'ko', 'es', 'other'] as const;

/** A web address of a source. Only http(s), so that a feed can never put a `javascript:` link before a reader. */
const webAddressSchema = z.string().check(
  z.maxLength(800),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being refused
  z.regex(/^https?:\/\/[^\s\u0000-\u0020"<>\\^`{|}\u007f-\u009f]+$/, 'write an http or https address without spaces'),
);

/** Where something about an incident, or about a supplier, can be read. */
export const sourceSchema = (forms: Forms) =>
  forms.object({
    url: webAddressSchema,
    /** A copy in an archive, for when the first address is gone. */
    archived: forms.orNone(webAddressSchema),
    kind: z.enum(SOURCE_KINDS),
    language: forms.orElse(SOURCE_LANGUAGES, 'other'),
    date: z.optional(partialDateSchema),
  });
