import * as z from 'zod/mini';
import { daySchema } from '../../core/incident/date-schema';

const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));
const line = z.string().check(z.minLength(1), z.regex(/^\P{Cc}+$/u));

/**
 * A breach as Have I Been Pwned's API lists it (https://haveibeenpwned.com/API/v3#BreachModel), every field of it and no other,
 * in the order in which it answers: what its readers can read, they can read here.
 */
export const breachSchema = z.strictObject({
  /** Unique, and never changed. */
  Name: z.string().check(z.regex(/^[A-Za-z0-9._-]+$/)),
  Title: line,
  /** Empty where none may be matched by. */
  Domain: z.string(),
  BreachDate: daySchema,
  AddedDate: moment,
  ModifiedDate: moment,
  PwnCount: z.int().check(z.minimum(0)),
  /** HTML. */
  Description: line,
  LogoPath: z.string(),
  /** HTML. */
  Attribution: z.nullable(line),
  DisclosureUrl: z.nullable(z.url()),
  DataClasses: z.array(line).check(z.minLength(1)),
  IsVerified: z.boolean(),
  IsFabricated: z.boolean(),
  IsSensitive: z.boolean(),
  IsRetired: z.boolean(),
  IsSpamList: z.boolean(),
  IsMalware: z.boolean(),
  IsSubscriptionFree: z.boolean(),
  IsStealerLog: z.boolean(),
});
export type Breach = z.infer<typeof breachSchema>;
