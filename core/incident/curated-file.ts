import * as z from 'zod/mini';
import { STRICT } from './forms';
import { incidentFields } from './schema';
import { sourceSchema } from './source';
import { supplierFields, supplierIdSchema } from './supplier';

/** An incident as a curator writes it, `data/incidents/<year>/<id>.json`. */
export const incidentFileSchema = z.strictObject({
  ...incidentFields(STRICT),
  /** Ids of `data/suppliers/`, the one nearest to the shop first. */
  suppliers: z.optional(z.array(supplierIdSchema)),
  /** Ids of records that concern many of the same people; each names the other. */
  overlaps: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** For curators only; never published. */
  comment: z.optional(z.string().check(z.maxLength(600))),
});
export type IncidentFile = z.infer<typeof incidentFileSchema>;

/** A supplier as a curator writes it, `data/suppliers/<id>.json`. */
export const supplierFileSchema = z.strictObject({ ...supplierFields(STRICT), sources: z.optional(z.array(sourceSchema(STRICT))) });
export type SupplierFile = z.infer<typeof supplierFileSchema>;
