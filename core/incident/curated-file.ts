import * as z from 'zod/mini';
import { daySchema, partialDateSchema } from './date-schema';
import { STRICT } from './forms';
import { incidentFields } from './schema';
import { sourceSchema } from './source';
import { supplierFields, supplierIdSchema } from './supplier';

/** What a source left open. `word`: it said that more would follow. `figures`: it gave those that stand here as provisional. */
export const AWAITED = ['word', 'figures'] as const;

/** For curators only: what a published incident never carries. */
const curatorFields = {
  /** What the sources left open, and nobody has seen since. */
  awaited: z.optional(
    z
      .array(
        z.strictObject({
          what: z.enum(AWAITED),
          /** The date of the source that last said so. */
          said: partialDateSchema,
          /** When it was to come, where that was said. */
          due: z.optional(partialDateSchema),
        }),
      )
      .check(z.minLength(1)),
  ),
  /** The last day on which a curator looked in vain for what is open here: a later notice, an address, more sources. */
  looked: z.optional(daySchema),
  comment: z.optional(z.string().check(z.maxLength(600))),
};

/** An incident as a curator writes it, `data/incidents/<year>/<id>.json`. */
export const incidentFileSchema = z.strictObject({
  ...incidentFields(STRICT),
  /** Ids of `data/suppliers/`, the one nearest to the shop first. */
  suppliers: z.optional(z.array(supplierIdSchema)),
  /** Id of `data/suppliers/`, of whoever intruders came through into the operator's own systems. */
  wayIn: z.optional(supplierIdSchema),
  /** Ids of records that concern many of the same people; each names the other. */
  overlaps: z.optional(z.array(z.string()).check(z.minLength(1))),
  ...curatorFields,
});
export type IncidentFile = z.infer<typeof incidentFileSchema>;

/** A supplier as a curator writes it, `data/suppliers/<id>.json`. */
export const supplierFileSchema = z.strictObject({ ...supplierFields(STRICT), sources: z.optional(z.array(sourceSchema(STRICT))) });
export type SupplierFile = z.infer<typeof supplierFileSchema>;
