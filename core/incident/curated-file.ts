import * as z from 'zod/mini';
import { bilingualSchema, hostPatternSchema, incidentFields, SUPPLIER_SERVICES, sourceSchema, supplierIdSchema } from './schema';

/** An incident as a curator writes it, `data/incidents/<year>/<id>.json`. */
export const incidentFileSchema = z.strictObject({
  ...incidentFields,
  /** Ids of `data/suppliers/`, the one nearest to the shop first. */
  suppliers: z.optional(z.array(supplierIdSchema)),
  /** For curators only; never published. */
  comment: z.optional(z.string().check(z.maxLength(600))),
});
export type IncidentFile = z.infer<typeof incidentFileSchema>;

/** A supplier as a curator writes it, `data/suppliers/<id>.json`. */
export const supplierFileSchema = z.strictObject({
  id: supplierIdSchema,
  name: bilingualSchema,
  service: z.enum(SUPPLIER_SERVICES),
  /** Hosts that pages of its customers load from; an embed alone never means that a shop was hit. */
  hosts: z.optional(z.array(hostPatternSchema)),
  sources: z.optional(z.array(sourceSchema)),
});
export type SupplierFile = z.infer<typeof supplierFileSchema>;
