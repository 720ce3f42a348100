import type { RefreshFailure } from '../core/dataset/refresh-outcome';
import type { RefreshRun } from '../core/dataset/refresh-progress';
import type { Fetched } from '../core/use-cases/ports';
import { connection } from './connection';

/** What a download may cost. */
export interface DownloadLimits {
  maxBytes: number;
  /** What more bytes than that mean. */
  tooMany: RefreshFailure;
  cache: RequestCache;
}

/** How long a host may take: to answer, between two pieces, and for all of it at the slowest speed that is borne. */
export interface Patience {
  answerMs: number;
  pieceMs: number;
  bytesPerSecond: number;
}

export const PATIENCE: Patience = { answerMs: 30_000, pieceMs: 30_000, bytesPerSecond: 1024 };

/**
 * Fetches a file, and holds no more of it than is allowed. Every way in which that ends comes back as a value. No header of
 * ours, no cookie, no referrer: it works without host access, and the host learns nothing of the shopper.
 */
export async function download(url: string, limits: DownloadLimits, run: RefreshRun, patience: Patience = PATIENCE): Promise<Fetched> {
  const stop = new AbortController();
  const forget = run.onCancel(() => stop.abort());
  let alarm = setTimeout(() => stop.abort(), patience.answerMs);
  const whole = setTimeout(() => stop.abort(), patience.answerMs + (limits.maxBytes / patience.bytesPerSecond) * 1000);
  let answered = false;
  try {
    const response = await fetch(url, {
      cache: limits.cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: stop.signal,
    });
    if (response.status >= 400 && response.status < 500) return { failure: 'not-found' };
    if (response.status !== 200 || !response.body) return { failure: 'unreachable' };
    answered = true;
    const chunks: Uint8Array[] = [];
    let size = 0;
    const reader = response.body.getReader();
    for (;;) {
      clearTimeout(alarm);
      alarm = setTimeout(() => stop.abort(), patience.pieceMs);
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limits.maxBytes) return { failure: limits.tooMany };
      run.arrived(value.length);
      chunks.push(value);
    }
    return { bytes: joined(chunks, size) };
  } catch {
    // fetch and the body reader throw for one reason: the answer did not come, or stopped coming.
    if (run.cancelled) return { failure: 'cancelled' };
    if (!connection().online) return { failure: 'offline' };
    return { failure: answered ? 'interrupted' : 'unreachable' };
  } finally {
    clearTimeout(alarm);
    clearTimeout(whole);
    forget();
    // Lets go of the connection where the answer was not read to its end.
    stop.abort();
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
