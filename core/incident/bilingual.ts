import * as z from 'zod/mini';
import type { Forms } from './forms';
import { isPlainName } from './plain-name';

/** One name in one language. */
export const nameSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(80), z.refine(isPlainName, 'write a name in letters of one script, without spaces around it'));

/** The same words in both languages of a record: a name. */
export const bilingualSchema = (forms: Forms) => forms.object({ ja: nameSchema, en: nameSchema });

/** A remark of one sentence that no field can hold. Written by a curator, never copied from a source. */
export const noteSchema = (forms: Forms) =>
  forms.object({
    ja: z.string().check(z.minLength(1), z.maxLength(120)),
    en: z.string().check(z.minLength(1), z.maxLength(240)),
  });

/** A short name that fields of one record, or of one supplier, point to each other by. */
export const keySchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write a key in lower-case letters, digits and single hyphens'));
