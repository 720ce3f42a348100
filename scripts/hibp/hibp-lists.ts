import * as z from 'zod/mini';
import { DATA_CLASSES } from '../../core/incident/data-class';
import { daySchema, partialDateSchema } from '../../core/incident/date-schema';
import { hostSchema } from '../../core/incident/site-rule';
import { webAddressSchema } from '../../core/incident/source';
import { SUPPLIER_SERVICES } from '../../core/incident/supplier';
import { CATEGORIES } from '../../core/incident/vocabulary';

const sentence = z.string().check(z.minLength(1), z.maxLength(240));
const displayName = z.string().check(z.minLength(1), z.maxLength(80));

/** What stands beside the snapshot: what people decided, by the `Name` of a record unless it says otherwise. */
export const hibpListSchemas = {
  /** Have I Been Pwned's words for data → ours. */
  'data-classes': z.record(z.string(), z.array(z.enum(DATA_CLASSES)).check(z.minLength(1))),
  /** What the list has otherwise than it was, and why we say so. */
  corrections: z.record(
    z.string(),
    z
      .strictObject({
        /** Another domain, or none. */
        domain: z.optional(z.nullable(hostSchema)),
        /** Exactly these hosts. */
        hosts: z.optional(z.array(hostSchema).check(z.minLength(1))),
        /** Since when the address is another's, or nobody's. */
        until: z.optional(daySchema),
        /** When the public first heard of it, with the page that says so. */
        disclosed: z.optional(z.strictObject({ date: partialDateSchema, source: webAddressSchema })),
        /** At whom it happened, where that was not the site itself; without a name where nobody gave one. */
        supplier: z.optional(z.strictObject({ name: z.optional(displayName), service: z.enum(SUPPLIER_SERVICES) })),
        reason: sentence,
      })
      .check(z.refine(({ domain, hosts }) => domain === undefined || hosts === undefined, 'either a domain or hosts')),
  ),
  /** The sites that are shops, and what they sell (judged by the list and by what is commonly known; no address was opened). Only they raise a badge. */
  shops: z.record(z.string(), z.strictObject({ category: z.enum(CATEGORIES), sells: sentence })),
  /** Discreet without the flag `sensitive`. */
  discreet: z.array(z.string()),
  /** Whose people did not deal with it by name: data brokers, what works behind others, what spies on others. */
  unseen: z.array(z.string()),
  /** No site's own data, though no flag says so. */
  excluded: z.record(
    z.string(),
    z.strictObject({ reason: z.enum(['leak-collection', 'malware', 'misattributed', 'stealer-log']), note: z.optional(sentence) }),
  ),
  /** Where the title would not do as a name. */
  names: z.record(z.string(), z.strictObject({ ja: z.optional(displayName), en: z.optional(displayName) })),
  /** The id of the record that tells of the same incident. */
  'told-elsewhere': z.record(z.string(), z.string()),
};

export type HibpListName = keyof typeof hibpListSchemas;
type ListOf<Name extends HibpListName> = z.infer<(typeof hibpListSchemas)[Name]>;
export type Correction = ListOf<'corrections'>[string];

/** The same as maps and sets, because a breach may well be named `constructor`. */
export interface HibpLists {
  dataClasses: ReadonlyMap<string, ListOf<'data-classes'>[string]>;
  corrections: ReadonlyMap<string, Correction>;
  shops: ReadonlyMap<string, ListOf<'shops'>[string]>;
  discreet: ReadonlySet<string>;
  unseen: ReadonlySet<string>;
  excluded: ReadonlyMap<string, ListOf<'excluded'>[string]>;
  names: ReadonlyMap<string, ListOf<'names'>[string]>;
  toldElsewhere: ReadonlyMap<string, string>;
}
