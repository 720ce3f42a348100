import * as z from 'zod/mini';
import { daySchema, partialDateSchema } from '../incident/date-schema';
import type { Forms } from '../incident/forms';
import type { Incident } from '../incident/schema';
import { STATES } from '../incident/state';
import { DATASET_FORMAT } from './versions';

/**
 * The dataset as it travels and as it is stored. A *row* holds about 64 site keys, cut by hash, with the incidents filed
 * under them; it is the unit of storage and look-up. A *pack* is a file of rows; it is the unit of download and trust.
 * Tools take these schemas `STRICT` (`strict-format.ts`), the extension `OPEN`, so that a dataset may grow.
 */

/** Above these no dataset is honest; refused before anything of that size is fetched, unpacked or stored. */
export const LIMITS = {
  manifestBytes: 1024 * 1024,
  packs: 4096,
  packBytes: 4 * 1024 * 1024,
  rawPackBytes: 16 * 1024 * 1024,
  /** Of all packs together, as downloaded: a million domains are about 40 MB. */
  datasetBytes: 256 * 1024 * 1024,
  /** Of all packs together, unpacked: a million domains are about 1,300 MB. */
  rawDatasetBytes: 1536 * 1024 * 1024,
  /** How many times its size a dataset may unpack to, once it is beyond what the next line allows any: records take 5 times theirs. */
  unpackedTimes: 64,
  anyRawBytes: 64 * 1024 * 1024,
  rows: 131_072,
  keysInRow: 4096,
  incidentsInRow: 4096,
  rulesInIncident: 2000,
} as const;

/** The folder of this format, below the address of a feed. */
export const FEED_FOLDER = `v${DATASET_FORMAT}/`;

/** Where the manifest lies, below the address of a feed. */
export const MANIFEST_PATH = `${FEED_FOLDER}manifest.json`;

/** Where a pack lies, below the address of a feed. */
export function packPath(sha256: string): string {
  return `${FEED_FOLDER}packs/${sha256}.json.gz`;
}

/** What a list needs to know of an incident without opening it. */
export const headingSchema = (forms: Forms) =>
  forms.object({
    id: z.string(),
    revision: z.int(),
    state: z.enum(STATES),
    /** Where the incident is filed: one of its site keys, or `#id` when it has no rule. */
    key: z.string(),
    names: forms.object({ ja: z.string(), en: z.string() }),
    /** Folded for search with a space between words (`foldWords`), and the hosts of its rules. */
    terms: z.array(z.string()),
    disclosed: z.optional(partialDateSchema),
    /** When it was corrected, cleared or withdrawn. */
    since: z.optional(daySchema),
    discreet: z.optional(z.literal(true)),
    notAShop: z.optional(z.literal(true)),
  });
export type Heading = z.infer<ReturnType<typeof headingSchema>>;

/** A row, with its incidents and headings in the forms given. */
export const rowSchema = <I, H>(forms: Forms, incident: z.core.$ZodType<I>, heading: z.core.$ZodType<H>) =>
  forms.object({
    /** From 0; which row a key is in follows from its hash and the number of rows (`rowOf`). */
    n: z.int().check(z.minimum(0)),
    /** Site keys, in order, each with the ids of the incidents that have a rule under it. */
    keys: z.array(z.tuple([z.string(), z.array(z.string())])),
    incidents: z.array(incident),
    /** Of the incidents whose `key` lies in this row; so each incident has one heading in the whole dataset. */
    headings: z.array(heading),
  });

/** A pack, with its incidents and headings in the forms given. */
export const packSchema = <I, H>(forms: Forms, incident: z.core.$ZodType<I>, heading: z.core.$ZodType<H>) =>
  forms.object({ rows: z.array(rowSchema(forms, incident, heading)) });

type RowOf<I, H> = z.infer<ReturnType<typeof rowSchema<I, H>>>;
export type Row = RowOf<Incident, Heading>;

/** A row of which nothing but the frame has been read. */
export type RawRow = RowOf<unknown, unknown>;

/** What is known of a record that this version cannot read, or not to the end. */
export interface UnreadRecord {
  id: string;
  revision: number;
  /** Perhaps a state that this version does not know. */
  state: string;
  key: string;
  /** Some of its exposures can be read: it is told, and has a heading, too. */
  partly?: true;
}

/** A row as this version reads it: without the incidents and headings that it cannot read. */
export interface ReadRow extends Row {
  /** Of the records whose heading is filed in this row; absent when all of them can be read. */
  unread?: readonly UnreadRecord[];
}

const packEntrySchema = (forms: Forms) =>
  forms.object({
    /** Of the file as it is downloaded, 64 hex digits; also its name. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Size as downloaded and after decompression. */
    bytes: z.int().check(z.minimum(1)),
    rawBytes: z.int().check(z.minimum(1)),
    firstRow: z.int().check(z.minimum(0)),
    rows: z.int().check(z.minimum(1)),
  });
export type PackEntry = z.infer<ReturnType<typeof packEntrySchema>>;

export const manifestSchema = (forms: Forms) =>
  forms.object({
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
    packs: z.array(packEntrySchema(forms)),
  });
export type Manifest = z.infer<ReturnType<typeof manifestSchema>>;

/** A manifest without its list of packs, which grows with the dataset. */
export type ManifestHead = Omit<Manifest, 'packs'>;

/** What is remembered about the dataset in use. */
export interface StoredDataset {
  manifest: ManifestHead;
  /** Names these exact bytes: sequence and the start of the manifest's SHA-256. The site filter carries it too. */
  generation: string;
  /** The keys of this build that signed the manifest, 64 hex digits each; absent for the bundle, which is inside the signed package. */
  signedBy?: readonly string[];
  /** The {@link READER_VERSION} that read the rows. What another one has left out, or let through, is not known. */
  reader: number;
  /** How many records need a newer Misemori, to be told at all or to the end. */
  unread: number;
}
