import { browser } from 'wxt/browser';
import type { ToolbarBadge } from '../core/toolbar';
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

/** Takes back the badge of one tab. Does nothing where the tab is gone. */
export async function clearToolbar(tabId: number): Promise<void> {
  await Promise.allSettled([browser.action.setBadgeText({ tabId, text: '' }), browser.action.setTitle({ tabId, title: '' })]);
}
