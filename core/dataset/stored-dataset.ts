import { allHaveKinds, fieldsOf, hasKinds, type Kinds } from '../incident/kinds';
import type { Manifest, PackEntry, StoredDataset } from './format';
import { DATASET_FORMAT, READER_VERSION } from './versions';

const STORED: Kinds<StoredDataset> = { manifest: 'object', generation: 'text', reader: 'number', unread: 'number' };
const MANIFEST: Kinds<Manifest> = {
  format: 'number',
  sequence: 'number',
  published: 'text',
  expires: 'text',
  rows: 'number',
  incidents: 'number',
  siteKeys: 'number',
  packs: 'list',
};
const PACK: Kinds<PackEntry> = { sha256: 'text', bytes: 'number', rawBytes: 'number', firstRow: 'number', rows: 'number' };

/** What the database has of a dataset; undefined where another version, or a fault, left something else there. */
export function readStoredDataset(kept: unknown): StoredDataset | undefined {
  return isStoredDataset(kept) ? kept : undefined;
}

function isStoredDataset(kept: unknown): kept is StoredDataset {
  if (!hasKinds(STORED, kept)) return false;
  const fields = fieldsOf(kept);
  const manifest = fields.get('manifest');
  const signedBy = fields.get('signedBy') ?? [];
  if (!Array.isArray(signedBy) || signedBy.some((key) => typeof key !== 'string')) return false;
  if (fields.get('reader') !== READER_VERSION || !hasKinds(MANIFEST, manifest)) return false;
  const frame = fieldsOf(manifest);
  return frame.get('format') === DATASET_FORMAT && allHaveKinds(PACK, frame.get('packs'));
}

/**
 * Whether rows were written by this version, in this format, as their mark says. Quick, for every look-up, where
 * {@link readStoredDataset} would look at the list of all packs each time.
 */
export function isOfThisVersion(kept: StoredDataset | undefined): kept is StoredDataset {
  return kept?.reader === READER_VERSION && kept.manifest?.format === DATASET_FORMAT;
}
