import { browser } from 'wxt/browser';

/** The browser stops a worker after 30 s in which it hears of nothing; asking it something counts as hearing. */
const ASK_EVERY_MS = 20_000;

/** Keeps the worker alive until the work is done. Seen: without it an import begun by an alarm was stopped silently at 30 s. */
export async function keepAlive<T>(work: Promise<T>): Promise<T> {
  const asking = setInterval(() => void browser.runtime.getPlatformInfo(), ASK_EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(asking);
  }
}
