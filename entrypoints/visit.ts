import type { browser } from 'wxt/browser';
import { normalPath } from '../core/incident/normal-path';
import { filterSlot, mayHold } from '../core/matching/site-filter';
import { siteKeys } from '../core/matching/site-key';

// Both browsers know this name and answer with promises. Looking for `browser` first, as WXT's import does, costs every page
// half a millisecond in Chromium (measured 2026-11-22).
declare const chrome: typeof browser;

declare global {
  interface Document {
    /** Chromium only: the page is being loaded ahead of a visit that may never come. */
    readonly prerendering?: boolean;
  }
}

/**
 * The visit script. It runs on every page that anybody opens, so it is small, uses no library and wakes nobody without a
 * reason; and it runs before the page's own scripts, which then can neither stop what it listens to nor write another address over
 * the one that was opened. Bundled by itself (`scripts/release/build-visit.ts`).
 */
export default function visit(): void {
  /** The path that was opened, until it was looked at. */
  let opened: string | undefined = location.pathname;
  let path = '';
  let hit = false;
  const look = async () => {
    const left = hit;
    path = location.pathname;
    const keys = siteKeys(location.hostname, normalPath(path));
    if (!keys[0]) return;
    const other = opened === path ? undefined : opened;
    if (other) keys.push(...siteKeys(location.hostname, normalPath(other)));
    opened = undefined;
    const slots = keys.map(filterSlot);
    // A store that cannot be read (seen: a corrupt one) holds nothing back: what is not there counts as a hit.
    const buckets: Record<string, unknown> = await chrome.storage.local.get(slots.map((slot) => slot.bucket)).catch(() => ({}));
    hit = slots.some((slot) => mayHold(buckets[slot.bucket], slot.code));
    // A prerendered page is not being visited yet; it is drawn once it is, and no page can keep that from us. Where there is no such
    // property (Firefox), a page's own <img name="prerendering"> stands in its place. Asked for only here: whoever
    // touches the document costs every page 0.2 ms (measured 2026-11-27).
    if (hit && document.prerendering === true) {
      opened = other;
      requestAnimationFrame(start);
      // Leaving a shop's path without a load is news too: its toolbar badge would accuse the neighbour.
    } else if (hit || left) await chrome.runtime.sendMessage({ ask: 'visit', opened: other });
  };
  // Rejects only where the extension was updated or removed under an open page; its successor visits that page itself.
  const start = () => void look().catch(() => {});

  // The page's own loading goes first, but not for longer than three seconds: some pages never finish it, and those that
  // were open before us had finished it. To ask the document whether it has would cost every page 0.1 ms.
  let waits = true;
  const loaded = () => {
    if (waits) requestIdleCallback(start, { timeout: 1000 });
    waits = false;
  };
  addEventListener('load', loaded);
  setTimeout(loaded, 3000);
  // A page back from the cache has lost its toolbar badge.
  // Among the first to hear of it: a page may stop it for everybody else.
  addEventListener('pageshow', ({ persisted }) => persisted && start(), true);
  // Pages that change their address without a load. No key looks beyond the first segment, so elsewhere it alone counts.
  const moved = () => {
    const next = location.pathname;
    if (path && (hit ? next !== path : next.split('/')[1] !== path.split('/')[1])) start();
  };
  // Without the Navigation API (Firefox before 147) only going back and forth is noticed, a pushed address is not.
  window.navigation?.addEventListener('currententrychange', moved);
  addEventListener('popstate', moved);
}
