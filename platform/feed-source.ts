import { LIMITS, MANIFEST_PATH, packPath } from '../core/dataset/format';
import type { RefreshRun } from '../core/dataset/refresh-progress';
import type { LoggedRequest } from '../core/dataset/request-log';
import type { Fetched, SourcePort } from '../core/use-cases/ports';
import { type DownloadLimits, download, PATIENCE, type Patience } from './download';

/**
 * Never kept, and so never revalidated: a host can give each installation a validator (`ETag`, `Last-Modified`) of its own, by
 * which it would know it again. An unchanged manifest is small (676 bytes for 1,252 records).
 */
const MANIFEST: DownloadLimits = { maxBytes: LIMITS.manifestBytes, tooMany: 'too-large', cache: 'no-store' };

/** Ours for ever once stored, so the browser's cache need not hold it as well. */
const packLimits = (bytes: number): DownloadLimits => ({ maxBytes: bytes, tooMany: 'damaged', cache: 'no-store' });

/** What may be set apart from the address. */
interface FeedOptions {
  /** The files lie inside the package. */
  atHand?: boolean;
  patience?: Patience;
  /** Notes each request, once it is known how it ended. */
  log?: (request: LoggedRequest) => Promise<void>;
  /** The clock of the log, in milliseconds since 1970. */
  now?: () => number;
}

/** The files of a feed, or of the bundle, below an address with a trailing slash; the empty address stands for no feed. */
export function feedAt(address: string, { atHand = false, patience = PATIENCE, log, now = Date.now }: FeedOptions = {}): SourcePort {
  async function fetched(url: string, limits: DownloadLimits, run: RefreshRun): Promise<Fetched> {
    const at = new Date(now()).toISOString();
    const answer = await download(url, limits, run, patience);
    const failed = 'failure' in answer;
    if (run.leavesTrace) await log?.({ at, url, bytes: failed ? 0 : answer.bytes.length, result: failed ? answer.failure : 'ok' });
    return answer;
  }
  return {
    atHand,
    manifest: async (run) => (address ? fetched(`${address}${MANIFEST_PATH}`, MANIFEST, run) : { failure: 'no-feed' }),
    pack: (entry, _, run) => fetched(address + packPath(entry.sha256), packLimits(entry.bytes), run),
  };
}
