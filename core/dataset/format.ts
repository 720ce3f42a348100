import * as z from 'zod/mini';
import { daySchema, partialDateSchema } from '../incident/partial-date';
import { incidentSchema } from '../incident/schema';

/**
 * The dataset as it travels and as it is stored. A *row* holds about 64 site keys, cut by hash, with the incidents filed
 * under them; it is the unit of storage and look-up. A *pack* is a file of rows; it is the unit of download and trust.
 */

/** Above these no dataset is honest; refused before anything of that size is fetched, unpacked or stored. */
export const LIMITS = {
  manifestBytes: 1024 * 1024,
  packs: 4096,
  packBytes: 4 * 1024 * 1024,
  rawPackBytes: 16 * 1024 * 1024,
  /** Of all packs together, as downloaded: a million domains are about 40 MB. */
  datasetBytes: 256 * 1024 * 1024,
  rows: 131_072,
  keysInRow: 4096,
  incidentsInRow: 4096,
  rulesInIncident: 2000,
} as const;

/** What this build reads and writes; a feed with a higher number needs a newer extension. */
export const DATASET_FORMAT = 1;

/** What a list needs to know of an incident without opening it. */
export const headingSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  state: incidentSchema.shape.state,
  /** Where the incident is filed: one of its site keys, or `#id` when it has no rule. */
  key: z.string(),
  names: z.strictObject({ ja: z.string(), en: z.string() }),
  /** Folded for search (`fold.ts`), and the hosts of its rules. */
  terms: z.array(z.string()),
  disclosed: z.optional(partialDateSchema),
  /** When it was corrected, cleared or withdrawn. */
  since: z.optional(daySchema),
  discreet: z.optional(z.literal(true)),
  notAShop: z.optional(z.literal(true)),
});
export type Heading = z.infer<typeof headingSchema>;

export const rowSchema = z.strictObject({
  /** From 0; which row a key is in follows from its hash and the number of rows (`rowOf`). */
  n: z.int().check(z.minimum(0)),
  /** Site keys, in order, each with the ids of the incidents that have a rule under it. */
  keys: z.array(z.tuple([z.string(), z.array(z.string())])),
  incidents: z.array(incidentSchema),
  /** Of the incidents whose `key` lies in this row; so each incident has one heading in the whole dataset. */
  headings: z.array(headingSchema),
});
export type Row = z.infer<typeof rowSchema>;

export const packSchema = z.strictObject({ rows: z.array(rowSchema) });

const packEntrySchema = z.strictObject({
  /** Of the file as it is downloaded, 64 hex digits; also its name. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Size as downloaded and after decompression. */
  bytes: z.int().check(z.minimum(1)),
  rawBytes: z.int().check(z.minimum(1)),
  firstRow: z.int().check(z.minimum(0)),
  rows: z.int().check(z.minimum(1)),
});
export type PackEntry = z.infer<typeof packEntrySchema>;

export const manifestSchema = z.strictObject({
  format: z.literal(DATASET_FORMAT),
  /** Goes up with every publication and never back. */
  sequence: z.int().check(z.minimum(1), z.maximum(1e12)),
  /** ISO 8601 in UTC, `2026-11-22T00:00:00Z`. */
  published: z.iso.datetime(),
  /** ISO 8601 in UTC. From then on nobody takes it as news: a host that is stuck, or held back, is noticed. */
  expires: z.iso.datetime(),
  /** How many incidents, or site keys, fewer than an earlier dataset this one may have, where that is more than is usual. */
  allowsShrink: z.optional(z.int().check(z.minimum(1))),
  /** A power of two. */
  rows: z.int().check(z.minimum(1)),
  incidents: z.int().check(z.minimum(0)),
  siteKeys: z.int().check(z.minimum(0)),
  packs: z.array(packEntrySchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What is remembered about the dataset in use. */
export interface StoredDataset {
  manifest: Manifest;
  /** Names these exact bytes: sequence and the start of the manifest's SHA-256. The site filter carries it too. */
  generation: string;
  /** The key that signed the manifest, 64 hex digits; absent for the bundle, which is inside the signed package. */
  signedBy?: string;
}
