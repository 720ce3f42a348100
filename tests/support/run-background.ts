import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { FakeBrowser } from './fake-browser';
import { OWN_ORIGIN } from './fake-browser';
import { type FeedPlan, feedOf, OUR_KEY } from './feed-fixture';
import { unsignedBundle } from './unsigned-bundle';

const FEED_URL = 'https://feed.example/';

/** What a package holds and where it stands in time. */
export interface Package {
  /** The dataset inside it. */
  bundle: FeedPlan;
  /** What the feed offers; nothing where it is absent. */
  feed?: FeedPlan;
  /** ISO 8601. */
  now?: string;
  hasFeed?: boolean;
}

let current: FakeBrowser | undefined;

/** Forgets every database, as a new profile has none. */
export function newProfile(): void {
  globalThis.indexedDB = new IDBFactory();
}

/**
 * Starts the whole background in a browser, as a worker that was stopped or never ran is started: with nothing in its
 * memory. The first tick is over when this returns, and what it began goes on.
 */
export async function startWorker(browser: FakeBrowser, { bundle, feed, now = '2026-11-22T09:00:00Z', hasFeed = true }: Package) {
  browser.stopWorker();
  vi.resetModules();
  current = browser;
  // The extension's modules look for it once; the browser behind it is another in each test.
  vi.stubGlobal('chrome', new Proxy({}, { get: (_, name) => current && Reflect.get(current.api, name) }));
  vi.stubGlobal('navigator', {
    get onLine() {
      return browser.network.onLine;
    },
    get connection() {
      return { saveData: browser.network.saveData };
    },
  });
  vi.stubGlobal('__FEED_URL__', hasFeed ? FEED_URL : '');
  vi.stubGlobal('__FEED_KEYS__', [OUR_KEY.publicHex]);
  vi.stubGlobal('__REPORT_URL__', '');
  vi.stubGlobal('__FIXED_NOW__', now);
  vi.stubGlobal('__BUNDLED_SEQUENCE__', bundle.sequence ?? 11);
  const folders = new Map([
    [`${OWN_ORIGIN}/dataset/`, unsignedBundle(bundle)],
    [FEED_URL, feed ? feedOf(feed) : new Map<string, Uint8Array>()],
  ]);
  const requests: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.startsWith(FEED_URL)) requests.push(url.slice(FEED_URL.length));
    if (!browser.network.onLine && url.startsWith(FEED_URL)) throw new TypeError('Failed to fetch');
    const found = [...folders].find(([folder]) => url.startsWith(folder));
    const bytes = found?.[1].get(url.slice(found[0].length));
    return bytes ? new Response(Uint8Array.from(bytes)) : new Response('', { status: 404 });
  });
  const { default: backRoom } = await import('../../entrypoints/back-room');
  const opened = { backRoom: 0 };
  globalThis.misemoriBackRoom = undefined;
  vi.stubGlobal('importScripts', () => {
    opened.backRoom += 1;
    backRoom.main();
  });
  vi.stubGlobal('addEventListener', () => {});
  const { default: background } = await import('../../entrypoints/background');
  background.main();
  return { requests, opened };
}
