import * as z from 'zod/mini';
import { noteSchema } from './bilingual';
import { countSchema } from './count-schema';
import { partialDateSchema } from './date-schema';
import type { Forms } from './forms';
import { moneySchema } from './money';

/** People and records over several exposures, each person once. */
export const totalSchema = (forms: Forms) =>
  forms.object({
    people: z.optional(countSchema(forms)),
    records: z.optional(countSchema(forms)),
    /** The date of the later notice that gave it, where it was not the first. */
    asOf: z.optional(partialDateSchema),
  });

/** An earlier or a competing figure: what was said, of what, when and (by `source`, an index) where; or one that we gave by mistake. */
export const figureSchema = (forms: Forms) =>
  forms.object({
    of: z.enum(['people', 'records', 'misuse-people', 'misuse-transactions', 'misuse-amount']),
    /** Index of the exposure it is about; absent: the whole incident. */
    exposure: z.optional(z.int().check(z.minimum(0))),
    value: countSchema(forms),
    /**
     * `superseded`: told first, corrected since. `disputed`: another source says so. `subset`, `gross`: another way of counting.
     * `claimed`: others claim it, such as whoever offers the data, and the firm has not confirmed it. `ours`: this dataset gave it by
     * mistake, and nobody ever said it.
     */
    is: z.enum(['superseded', 'disputed', 'subset', 'gross', 'claimed', 'ours']),
    date: z.optional(partialDateSchema),
    source: z.optional(z.int().check(z.minimum(0))),
    note: z.optional(noteSchema(forms)),
  });

/** What is known of misuse; the figures stand as of a date. */
export const misuseSchema = (forms: Forms) =>
  forms.object({
    certainty: z.enum(['confirmed', 'possible']),
    people: forms.orNone(countSchema(forms)),
    transactions: forms.orNone(countSchema(forms)),
    amount: forms.orNone(moneySchema(forms)),
    asOf: z.optional(partialDateSchema),
  });
