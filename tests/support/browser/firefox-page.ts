import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/browser/wait';

/** Waits for something on a page. What is asked while one document gives way to the next may fail. */
export function isThere(page: Page, selector: string): Promise<void> {
  return until(async () => (await page.$(selector).catch(() => null)) !== null, selector);
}

/** Loads a page anew, without waiting for a report of it, which would never come. */
export async function reload(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-former', '');
    location.reload();
  });
  await isThere(page, `html:not([data-former]) ${selector}`);
}

/** The page's own word for it: after a step back, the protocol tells the former one. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => page.url());
}

/** Has the scripts in the tab in front answer something; false where they cannot. As text, because it carries a function of its own. */
export const askTabInFront = (ask: string): string => `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${ask} }).then(([answer]) => answer?.result === true, () => false))`;
