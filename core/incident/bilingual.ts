import * as z from 'zod/mini';
import type { Forms } from './forms';
import { languageSchema } from './language';
import { isPlainName } from './plain-name';

/** One name in one language. */
export const nameSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(80), z.refine(isPlainName, 'write a name in letters of one script, without spaces around it'));

/**
 * A name as readers know it: in English, in Japanese where readers of Japanese know another, and in its own language where that is
 * neither. Which of them is shown: `name-in.ts`.
 */
export const nameFormsSchema = (forms: Forms) =>
  forms.object({
    ja: z.optional(nameSchema),
    en: nameSchema,
    own: forms.orNone(forms.object({ text: nameSchema, language: languageSchema })),
  });
export type NameForms = z.infer<ReturnType<typeof nameFormsSchema>>;

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
