import * as z from 'zod/mini';
import { DATA_CLASSES } from '../../core/incident/data-class';
import { daySchema } from '../../core/incident/date-schema';
import { hostSchema } from '../../core/incident/site-rule';
import { SUPPLIER_SERVICES } from '../../core/incident/supplier';
import { AUDIENCES, CATEGORIES, CAUSES } from '../../core/incident/vocabulary';
import { type Leak, leakKey } from './leak-schema';

const sentence = z.string().check(z.minLength(1), z.maxLength(240));
const displayName = z.string().check(z.minLength(1), z.maxLength(80));
const dataClasses = z.array(z.enum(DATA_CLASSES)).check(z.minLength(1));
const who = z.optional(z.enum(AUDIENCES));

/** What stands beside the snapshot: what people decided, by the key of an entry ({@link leakKey}) unless it says otherwise. */
export const leakListSchemas = {
  /** The list's words for data, folded (`foldWord`) → ours. */
  'data-classes': z.record(z.string(), dataClasses),
  /** The entries of shops, and what they sell. Only they raise a badge. `who`: whom it concerns, where not customers. */
  shops: z.record(z.string(), z.strictObject({ category: z.enum(CATEGORIES), sells: sentence, who })),
  /** The entries of companies that are no shops, and what they are. `unseen`: its people did not deal with it by name. */
  others: z.record(z.string(), z.strictObject({ category: z.enum(CATEGORIES), is: sentence, who, unseen: z.optional(z.literal(true)) })),
  /** Entries of which nothing is told. */
  excluded: z.record(
    z.string(),
    z.strictObject({
      reason: z.enum(['no-business', 'for-businesses', 'not-customers', 'health-care', 'no-leak-said', 'not-confirmed', 'told-twice']),
      note: z.optional(sentence),
    }),
  ),
  /** The address of a company, by its name in the list; where it was seen beside that name, and when. Only what is beyond doubt. */
  hosts: z.record(z.string(), z.strictObject({ host: hostSchema, evidence: sentence, seen: daySchema })),
  /**
   * Subcontractors, by the list's name, at whom it is known otherwise, too, that it happened; no other is told of: the list also
   * names makers of a software that the company ran itself.
   */
  suppliers: z.record(z.string(), z.strictObject({ service: z.enum(SUPPLIER_SERVICES), evidence: sentence })),
  /** Where the list's name would not do, by that name. */
  names: z.record(z.string(), z.strictObject({ ja: z.optional(displayName), en: z.optional(displayName) })),
  /** What the list has otherwise than it was, or says in words that no table can read. */
  corrections: z.record(
    z.string(),
    z.strictObject({ date: z.optional(daySchema), data: z.optional(dataClasses), cause: z.optional(z.enum(CAUSES)), reason: sentence }),
  ),
  /** Adult, health, dating. */
  discreet: z.array(z.string()),
  /** The id of the record that tells of the same incident, where a curated one does not show that by itself (`told-by-curated.ts`). */
  'told-elsewhere': z.record(z.string(), z.string()),
};

export type LeakListName = keyof typeof leakListSchemas;
type ListOf<Name extends LeakListName> = z.infer<(typeof leakListSchemas)[Name]>;

/** The same as maps and sets. */
export interface LeakLists {
  dataClasses: ReadonlyMap<string, ListOf<'data-classes'>[string]>;
  shops: ReadonlyMap<string, ListOf<'shops'>[string]>;
  others: ReadonlyMap<string, ListOf<'others'>[string]>;
  excluded: ReadonlyMap<string, ListOf<'excluded'>[string]>;
  hosts: ReadonlyMap<string, ListOf<'hosts'>[string]>;
  suppliers: ReadonlyMap<string, ListOf<'suppliers'>[string]>;
  names: ReadonlyMap<string, ListOf<'names'>[string]>;
  corrections: ReadonlyMap<string, ListOf<'corrections'>[string]>;
  discreet: ReadonlySet<string>;
  toldElsewhere: ReadonlyMap<string, string>;
}

/** Why an entry becomes no incident; undefined when it becomes one. */
export type NotTold = ListOf<'excluded'>[string]['reason'] | 'told-elsewhere' | 'undecided';

/**
 * Why an entry becomes no incident. Nothing is told before somebody has looked: the list's names are free text, and it files
 * schools and parties among companies, too.
 */
export function whyNotTold(
  leak: Pick<Leak, 'date' | 'processor'>,
  { shops, others, excluded, toldElsewhere }: LeakLists,
): NotTold | undefined {
  const key = leakKey(leak);
  const decided = excluded.get(key);
  if (decided) return decided.reason;
  if (toldElsewhere.has(key)) return 'told-elsewhere';
  return shops.has(key) || others.has(key) ? undefined : 'undecided';
}

/** A word of the list as `data-classes.json` has it: without differences of capitals, apostrophes and spaces. */
export function foldWord(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}
