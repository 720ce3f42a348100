import { fieldsOf, hasKinds, type Kinds } from '../incident/kinds';
import type { ManifestHead, StoredDataset } from './format';
import { DATASET_FORMAT, READER_VERSION } from './versions';

const STORED: Kinds<StoredDataset> = { manifest: 'object', generation: 'text', reader: 'number', unread: 'number' };
const MANIFEST: Kinds<ManifestHead> = {
  format: 'number',
  sequence: 'number',
  published: 'text',
  expires: 'text',
  rows: 'number',
  incidents: 'number',
  siteKeys: 'number',
};

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
  return fieldsOf(manifest).get('format') === DATASET_FORMAT;
}
