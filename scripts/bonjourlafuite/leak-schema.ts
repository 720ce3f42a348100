import * as z from 'zod/mini';
import { daySchema } from '../../core/incident/date-schema';
import { webAddressSchema } from '../../core/incident/source';

/** Where the list is; relative links in it start here. */
export const LIST_PAGE = 'https://bonjourlafuite.eu.org/';

const text = z.string().check(z.regex(/^\P{Cc}+$/u, 'expected a text of one line'), z.maxLength(400));
const name = z.string().check(z.regex(/^\S(?:[^\p{Cc}]*\S)?$/u, 'expected a name of one line'), z.maxLength(80));

/** An entry of `data/bonjourlafuite/snapshot.json`: the list's field names, without what is the same for all that are kept. */
export const leakSchema = z.strictObject({
  /** Of the leak or of its publication: the list does not say which. */
  date: daySchema,
  /** Whose data they were, as the list names it. */
  processor: name,
  /** At whom it happened, where not there; null where nobody is named. */
  subcontractor: z.nullable(name),
  /** How much, in words; null where that is not said. */
  volume: z.nullable(text),
  /** What leaked, in words; empty where that is not said. */
  data: z.array(text),
  /** What it rests on, whole addresses. */
  links: z.array(webAddressSchema),
  /** Ours, from 1: goes up when a renewal changes what leaked, how much of it or at whom. The list has no dates of change. */
  revision: z.int().check(z.minimum(1)),
});
export type Leak = z.infer<typeof leakSchema>;

/** The columns of the CSV form that the snapshot needs; others may stand beside them. */
export const CSV_COLUMNS = ['date', 'status', 'processor', 'subcontractor', 'organization_type', 'volume', 'data', 'links'] as const;

/**
 * A row of the CSV form. `status`: an entry that has none upstream is confirmed, "by the press, a notice to those affected, a
 * press release"; `claimed` and `untrusted` ones are somebody's word alone.
 */
export const csvRowSchema = z.object({
  date: daySchema,
  status: z.enum(['confirmed', 'claimed', 'untrusted']),
  organization_type: z.enum(['private_company', 'public_authority', 'association', 'federation']),
});

/** What names an entry in the files beside the snapshot. The list itself has no ids. */
export function leakKey({ date, processor }: Pick<Leak, 'date' | 'processor'>): string {
  return `${date} ${processor}`;
}
