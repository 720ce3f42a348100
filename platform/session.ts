import { browser } from 'wxt/browser';

const KEY = 'session';

/** A random name for this run of the browser: it outlives the worker, not the browser. */
export async function sessionId(): Promise<string> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  if (typeof known === 'string') return known;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: fresh });
  return fresh;
}
