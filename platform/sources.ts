import { browser } from 'wxt/browser';
import type { Fetched, SourceDoor } from '../core/ports';
import type { LoggedRequest } from '../core/request-log';
import { FEED_URL, now } from './build';

/** How long the feed may take to answer one request. */
const ANSWER_WITHIN_MS = 30_000;

/** No manifest is larger; ours has some hundred bytes for each pack. */
const MOST_MANIFEST_BYTES = 1024 * 1024;

/** The dataset inside the package. */
export const bundle: SourceDoor = {
  manifest: () => download(browser.runtime.getURL('/dataset/manifest.json' as '/'), MOST_MANIFEST_BYTES),
  pack: (entry) => download(browser.runtime.getURL(`/dataset/packs/${entry.sha256}.json.gz` as '/'), entry.bytes),
};

/**
 * The feed that this build refreshes from: the only place that Misemori ever sends a request to.
 * @param log notes each request, once it is known how it ended
 */
export function openFeed(log: (request: LoggedRequest) => Promise<void>): SourceDoor {
  async function logged(url: string, mostBytes: number): Promise<Fetched> {
    const at = new Date(now()).toISOString();
    const fetched = await download(url, mostBytes);
    const failed = 'failure' in fetched;
    await log({ at, url, bytes: failed ? 0 : fetched.bytes.length, result: failed ? fetched.failure : 'ok' });
    return fetched;
  }
  return {
    manifest: async () => (FEED_URL ? logged(`${FEED_URL}manifest.json`, MOST_MANIFEST_BYTES) : { failure: 'no-feed' }),
    pack: (entry) => logged(`${FEED_URL}packs/${entry.sha256}.json.gz`, entry.bytes),
  };
}

async function download(url: string, mostBytes: number): Promise<Fetched> {
  let response: Response;
  try {
    // `no-cache` revalidates what the browser's own cache has; no header of ours, no cookie, no referrer.
    response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!response.ok || !response.body) return { failure: response.status >= 400 && response.status < 500 ? 'not-found' : 'unreachable' };
    return await readAtMost(response.body, mostBytes);
  } catch {
    // fetch and the body reader throw for one reason: the answer did not come, or stopped coming.
    return { failure: 'unreachable' };
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Fetched> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      return { failure: 'damaged' };
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes };
}
