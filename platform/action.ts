import { browser } from 'wxt/browser';
import type { ToolbarBadge } from '../core/wording/tell-toolbar';
import { parsePage } from './parse-url';
import { tabUrl } from './tabs';

/**
 * Sets the toolbar badge of one tab for the page at `url`. The browser clears it by itself when the tab goes elsewhere
 * (seen in Chromium 156 and Firefox 153), but it may already have gone while the verdict was formed: then the badge
 * would accuse the next page, so it is taken back.
 * @param byPath the verdict rests on a path of its host, so another path of the host is another page
 */
export async function setToolbar(tabId: number, url: string, badge: ToolbarBadge, byPath: boolean): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.background }),
      browser.action.setBadgeTextColor({ tabId, color: badge.color }),
      browser.action.setTitle({ tabId, title: badge.title }),
    ]);
  } catch {
    // The tab was closed meanwhile; there is nothing left to mark.
    return;
  }
  const meant = parsePage(url);
  const shown = parsePage(await tabUrl(tabId));
  if (shown?.host !== meant?.host || (byPath && shown?.path !== meant?.path)) await clearToolbar(tabId);
}

/** Whether a tab has a badge of its own now; false where the tab is gone. */
export async function hasToolbar(tabId: number): Promise<boolean> {
  try {
    return (await browser.action.getBadgeText({ tabId })) !== '';
  } catch {
    // It rejects for one reason: the tab is gone.
    return false;
  }
}

/** Whether the icon is on the toolbar, and not behind the extensions button; true where the browser cannot say (Firefox for Android). */
export async function isPinned(): Promise<boolean> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar ?? true;
  } catch {
    // Not every browser has it; nobody is sent to a place where the icon may not be.
    return true;
  }
}

/** How often it is looked whether the icon was pinned: browsers tell nobody of it (Chromium 156, Firefox 153). */
const LOOK_FOR_PIN_EVERY_MS = 1000;

/** Calls back when the icon was put on the toolbar or taken off it, while the page is in sight; gives back how to end that. */
export function watchPinned(changed: (pinned: boolean) => void): () => void {
  let last: boolean | undefined;
  const timer = setInterval(() => {
    if (document.hidden) return;
    void isPinned().then((pinned) => {
      if (pinned !== last) changed(pinned);
      last = pinned;
    });
  }, LOOK_FOR_PIN_EVERY_MS);
  return () => clearInterval(timer);
}

/** Takes back the badge of one tab. Does nothing where the tab is gone. */
export async function clearToolbar(tabId: number): Promise<void> {
  // Chromium cannot take back a tab's own title, only replace it; an empty one would hide what the icon says elsewhere.
  const title = await browser.action.getTitle({});
  await Promise.allSettled([browser.action.setBadgeText({ tabId, text: '' }), browser.action.setTitle({ tabId, title })]);
}

/**
 * Sets what the icon says wherever a page has nothing on record. A tab's own title (`setToolbar`) stays. Browsers may forget
 * it when they are restarted or the extension is updated.
 */
export async function setRestingTitle(title: string): Promise<void> {
  const before = await browser.action.getTitle({});
  if (before === title) return;
  await browser.action.setTitle({ title });
  // A tab whose badge was taken back has the old words as its own.
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id: tabId }) => {
      if (tabId !== undefined && (await browser.action.getTitle({ tabId })) === before) await browser.action.setTitle({ tabId, title });
    }),
  );
}
