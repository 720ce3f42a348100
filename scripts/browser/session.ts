import type { Browser, Page } from 'puppeteer-core';
import { patience } from './patience';

/** What the functions below use of the extension's API, which Firefox has under this name too; they are sent there as text. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]>; remove(ids: number[]): Promise<void> };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};

/** What the toolbar shows for a tab. */
export interface Toolbar {
  text: string;
  title: string;
}

/** How every browser of ours is started, whichever it is. */
export function startedAlike() {
  return {
    acceptInsecureCerts: true,
    defaultViewport: { width: 900, height: 640 },
    timeout: 60_000 * patience(),
    protocolTimeout: 180_000 * patience(),
  };
}

/** Gives a page the time that this machine needs. */
export function givePatience(page: Page): Page {
  page.setDefaultTimeout(30_000 * patience());
  return page;
}

/** The same for a page of Chromium, and the slowness that is asked for: `MISEMORI_THROTTLE=4` has pages run at a quarter of their speed. */
export async function slowAsAsked(page: Page): Promise<Page> {
  const times = Number(process.env['MISEMORI_THROTTLE'] ?? 1);
  if (times > 1) await page.emulateCPUThrottling(times);
  return givePatience(page);
}

/** Has something done to every page that is opened from here on, before anybody else gets it. */
export function prepareNewPages(browser: Browser, prepare: (page: Page) => Page | Promise<Page>): void {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => prepare(await newPage(options));
}

/** What the toolbar shows for the tab in front. To be evaluated in the worker or on a page of the extension. */
export const readToolbar = async (): Promise<Toolbar> => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const tabId = tab?.id ?? -1;
  return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
};

/** Closes the first-run page; whether it was there. To be evaluated there, too. */
export const closeFirstRun = async (): Promise<boolean> => {
  const tabs = typeof chrome === 'object' ? await chrome.tabs.query({}) : [];
  const ids = tabs.flatMap(({ id, url }) => (id !== undefined && url?.endsWith('/welcome.html') ? [id] : []));
  await chrome.tabs.remove(ids);
  return ids.length > 0;
};

/** Whether the extension has taken in its dataset. To be evaluated there, too; a worker that is only just starting has no `chrome` yet. */
export const hasDataset = async (): Promise<boolean> =>
  typeof chrome === 'object' && typeof (await chrome.storage.local.get('generation'))['generation'] === 'string';
