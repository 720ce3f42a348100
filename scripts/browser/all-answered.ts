import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from './wait';

/** The counter's name in an extension's folder, and its file here. */
const NAME = 'count-answers.js';
const FILE = join(import.meta.dirname, NAME);

/** What the functions below use of the extension's API and of the counter; they are sent to the browser as text. */
declare const chrome: {
  scripting: { registerContentScripts(scripts: object[]): Promise<void> };
  permissions: { contains(of: { origins: string[] }): Promise<boolean> };
};
declare const answers: { allIn(): Promise<void>; asked: Promise<void>; seen: Promise<void> } | undefined;

/** Puts the counter beside the files of an unpacked extension, whose manifest stays as it is. */
export function addCounter(extension: string): void {
  // Another browser may be reading it at this moment, so it is never half there.
  const half = join(extension, `${NAME}.${process.pid}`);
  copyFileSync(FILE, half);
  renameSync(half, join(extension, NAME));
}

/** Has the browser run the counter on every page, beside the visit script and when that runs. To be evaluated in the worker or on a page of the extension. */
export const startCounting = async (): Promise<void> => {
  const everyPage = { matches: ['http://*/*', 'https://*/*'], runAt: 'document_start', persistAcrossSessions: false };
  await chrome.scripting.registerContentScripts([{ ...everyPage, id: 'count-answers', js: ['count-answers.js'] }]);
};

/** Whether the extension may look at a page. To be evaluated as `startCounting` is. */
export const maySee = (url: string): Promise<boolean> => chrome.permissions.contains({ origins: [`${url.split('/', 3).join('/')}/*`] });

/** To be evaluated beside the extension's scripts; false where nothing counts yet. */
export const answersAreIn = async (): Promise<boolean> => {
  if (typeof answers === 'undefined') return false;
  await answers.allIn();
  return true;
};

/**
 * Waits until the extension's scripts in a page of Chromium have had their say: the page is loaded, they have looked at it, and
 * all that they asked has been answered. What has not come by then does not come. Returns at once where the extension
 * may not look.
 * @param isSeen tells whether it may
 */
export async function allAnswered(page: Page, isSeen: (url: string) => Promise<boolean>): Promise<void> {
  await until(async () => {
    try {
      // By then the browser has run what it runs in a page that is loaded. Asking `isSeen` any sooner would wake the worker for nothing.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })));
      const [scripts] = page.extensionRealms();
      return scripts ? await scripts.evaluate(answersAreIn) : !(await isSeen(page.url()));
    } catch {
      // The page went elsewhere meanwhile; the next one is waited for then.
      return false;
    }
  }, 'the scripts in the page to be answered');
}

/** Waits until the visit script of a page of Chromium has asked the background, and not for the answer. */
export async function hasAsked(page: Page): Promise<void> {
  await until(async () => (await page.extensionRealms()[0]?.evaluate(() => answers?.asked.then(() => true))) === true, 'a question');
}

/** Waits until the in-page badge of a page of Chromium counts as seen. */
export async function hasBeenSeen(page: Page): Promise<void> {
  await until(
    async () => (await page.extensionRealms()[0]?.evaluate(() => answers?.seen.then(() => true))) === true,
    'the badge to be seen',
  );
}

/** Opens one of the extension's own pages anew, and waits until all that it asked by itself has been answered and is shown. */
export async function reloadAnswered(ownPage: Page, selector: string): Promise<void> {
  await ownPage.evaluateOnNewDocument(readFileSync(FILE, 'utf8'));
  await ownPage.reload();
  await ownPage.waitForSelector(selector);
  await ownPage.evaluate(answersAreIn);
}
