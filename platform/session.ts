import { browser } from 'wxt/browser';

const KEY = 'session';

/** On its way for those who ask at the same time, such as tabs that are restored together. */
let asking: Promise<string> | undefined;

/**
 * A random name for this run of the browser: it outlives the worker, not the browser. Only the worker may ask: two
 * contexts that ask at once would draw two names.
 */
export function sessionId(): Promise<string> {
  asking ??= readOrDraw().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function readOrDraw(): Promise<string> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  if (typeof known === 'string') return known;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: fresh });
  return fresh;
}
