import * as z from 'zod/mini';
import { OPEN } from '../incident/forms';
import { DATASET_FORMAT, manifestSchema, READER_VERSION, type StoredDataset } from './format';

const storedSchema = z.object({
  manifest: manifestSchema(OPEN),
  generation: z.string(),
  signedBy: z.exactOptional(z.array(z.string())),
  reader: z.literal(READER_VERSION),
  unread: z.int(),
});

/** What the database has of a dataset; undefined where another version, or a fault, left something else there. */
export function readStoredDataset(kept: unknown): StoredDataset | undefined {
  const result = storedSchema.safeParse(kept);
  return result.success ? result.data : undefined;
}

/**
 * Whether rows were written by this version, in this format, as their mark says. Quick, for every look-up, where
 * {@link readStoredDataset} would read the list of all packs each time.
 */
export function isOfThisVersion(kept: StoredDataset | undefined): kept is StoredDataset {
  return kept?.reader === READER_VERSION && kept.manifest?.format === DATASET_FORMAT;
}
