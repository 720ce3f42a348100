import * as z from 'zod/mini';
import { keySchema, nameFormsSchema } from './bilingual';
import type { Forms } from './forms';

/** What suppliers do for shops, as far as a reader needs to know. */
export const SUPPLIER_SERVICES = [
  'checkout',
  'payment',
  'shop-platform',
  'form-tool',
  'site-search',
  'mailing',
  'warehouse',
  'shipping',
  'booking',
  'marketing',
  'system-operation',
  'intermediary',
  'other',
] as const;

export const supplierIdSchema = keySchema;

/** A host, or `*.host` for all below it. */
export const hostPatternSchema = z
  .string()
  .check(z.regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'write a host, or *.host for all below it'));

/** What is told of a supplier that was no more than a way in. */
export const wayInFields = (forms: Forms) => ({
  id: supplierIdSchema,
  name: nameFormsSchema(forms),
  service: forms.orElse(SUPPLIER_SERVICES, 'other'),
});

/** What is told of a supplier, in its own file and inside a published incident alike. */
export const supplierFields = (forms: Forms) => ({
  ...wayInFields(forms),
  /** Hosts that pages of its customers load from; an embed alone never means that a shop was hit. */
  hosts: z.optional(z.array(hostPatternSchema)),
});
