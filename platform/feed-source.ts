import { MOST } from '../core/dataset';
import type { SourceDoor } from '../core/ports';
import { type DownloadLimits, download, PATIENCE, type Patience } from './download';

/** Revalidated through the browser's own cache, so that an unchanged one costs no more than its headers. */
const MANIFEST: DownloadLimits = { mostBytes: MOST.manifestBytes, tooMany: 'too-large', cache: 'no-cache' };

/** Ours for ever once stored, so the browser's cache need not hold it as well. */
const packLimits = (bytes: number): DownloadLimits => ({ mostBytes: bytes, tooMany: 'damaged', cache: 'no-store' });

/** The files of a feed, or of the bundle, below an address with a trailing slash; the empty address stands for no feed. */
export function feedAt(address: string, patience: Patience = PATIENCE): SourceDoor {
  return {
    manifest: async (run) => (address ? download(`${address}manifest.json`, MANIFEST, run, patience) : { failure: 'no-feed' }),
    pack: (entry, _, run) => download(`${address}packs/${entry.sha256}.json.gz`, packLimits(entry.bytes), run, patience),
  };
}
