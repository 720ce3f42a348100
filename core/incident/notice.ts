import * as z from 'zod/mini';
import { partialDateSchema } from './date-schema';
import type { Forms } from './forms';

/** What a notice can change. `groups`: it was the first to name some of the people or data. */
const NOTICE_CHANGES = ['figures', 'data', 'groups', 'window', 'certainty'] as const;

/** A notice after the first, or against it: who spoke, when, and what it changed of what is told. */
export const noticeSchema = (forms: Forms) =>
  forms.object({
    date: partialDateSchema,
    by: z.enum(['operator', 'supplier', 'card-issuer', 'authority', 'press']),
    changed: z.optional(z.array(z.enum(NOTICE_CHANGES)).check(z.minLength(1))),
    /** It said that nothing had leaked. Told as that, never as an announcement of the leak. */
    denies: z.optional(z.literal(true)),
  });
