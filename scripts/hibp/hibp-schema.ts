import * as z from 'zod/mini';
import { daySchema } from '../../core/incident/date-schema';

/**
 * What Have I Been Pwned marks a record with. `unverified`: the origin of the data is not proven. The public API has a
 * boolean for each (https://haveibeenpwned.com/API/v3#BreachModel); the snapshot keeps the names, in this order.
 */
export const HIBP_FLAGS = ['unverified', 'fabricated', 'sensitive', 'retired', 'spam-list', 'malware', 'stealer-log'] as const;
export type HibpFlag = (typeof HIBP_FLAGS)[number];

const text = z.string().check(z.regex(/^\P{Cc}+$/u, 'expected a text of one line'), z.maxLength(200));
/** Unique and never changed, by the API's own description; it is also the last part of the record's web address. */
const name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'expected letters, digits, dots and hyphens'), z.maxLength(60));
const count = z.int().check(z.minimum(0));
const dataClasses = z.array(text).check(z.minLength(1));

/** A record of `data/hibp/snapshot.json`: the API's field names, days instead of moments, flags as a list, no descriptions. */
export const hibpRecordSchema = z.strictObject({
  Name: name,
  Title: text,
  /** As listed, before our corrections; null where none is listed. */
  Domain: z.nullable(text),
  BreachDate: daySchema,
  AddedDate: daySchema,
  /** Null where it is not known. */
  ModifiedDate: z.nullable(daySchema),
  PwnCount: count,
  DataClasses: dataClasses,
  /** Null where they are not known, which is not the same as none. */
  Flags: z.nullable(z.array(z.enum(HIBP_FLAGS))),
});
export type HibpRecord = z.infer<typeof hibpRecordSchema>;

/** A moment in UTC; its first ten characters are then the day. */
const moment = z
  .string()
  .check(
    z.refine(
      (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
      'expected a moment such as 2026-01-31T12:00:00Z',
    ),
  );

/**
 * A record of https://haveibeenpwned.com/api/v3/breaches. Only what the snapshot keeps is checked; all else (description,
 * logo, attribution, fields yet to come) is let through and dropped. Every flag must be there: a missing one is unknown.
 */
export const hibpApiRecordSchema = z.object({
  Name: name,
  Title: text,
  /** Empty where none is listed. */
  Domain: z.nullable(z.union([z.literal(''), text])),
  BreachDate: daySchema,
  AddedDate: moment,
  ModifiedDate: moment,
  PwnCount: count,
  DataClasses: dataClasses,
  IsVerified: z.boolean(),
  IsFabricated: z.boolean(),
  IsSensitive: z.boolean(),
  IsRetired: z.boolean(),
  IsSpamList: z.boolean(),
  IsMalware: z.boolean(),
  IsStealerLog: z.boolean(),
});
export type HibpApiRecord = z.infer<typeof hibpApiRecordSchema>;
