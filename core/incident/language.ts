import * as z from 'zod/mini';

/** A language as BCP 47 names it, with its script or country where that matters: `ko`, `zh-Hant`, `pt-BR`. */
export const languageSchema = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'write a language as BCP 47 does: ko, zh-Hant, pt-BR'));
