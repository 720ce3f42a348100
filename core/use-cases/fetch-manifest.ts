import { readManifest } from '../dataset/check-manifest';
import type { Manifest, StoredDataset } from '../dataset/format';
import type { RefreshRun } from '../dataset/refresh-progress';
import { damaged, type Refusal } from '../dataset/refusal';
import type { BytesPort, SourcePort } from './ports';
import { verifySignature } from './verify-signature';

/** A manifest that was fetched, and by whom it was signed. */
export type FetchedManifest = Pick<StoredDataset, 'generation' | 'signedBy'> & { manifest: Manifest };

/**
 * Fetches a manifest, checks its signature over the exact bytes, and only then reads it.
 * @param trust the keys of which one must have signed; `package`: none, the dataset is inside the signed package
 */
export async function fetchManifest(
  source: SourcePort,
  trust: readonly string[] | 'package',
  bytes: BytesPort,
  run: RefreshRun,
): Promise<FetchedManifest | Refusal> {
  const fetched = await source.manifest(run);
  if ('failure' in fetched) return fetched;
  const opened = trust === 'package' ? { signed: fetched.bytes } : await verifySignature(fetched.bytes, trust, bytes);
  if ('failure' in opened) return opened;
  const text = bytes.text(opened.signed);
  const manifest = text === undefined ? damaged('the manifest is no UTF-8') : readManifest(text);
  if ('failure' in manifest) return manifest;
  return {
    manifest,
    generation: `${manifest.sequence}-${(await bytes.sha256(opened.signed)).slice(0, 16)}`,
    ...('signedBy' in opened && { signedBy: opened.signedBy }),
  };
}
