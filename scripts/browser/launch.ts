import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { addCounter, allAnswered, maySee, startCounting } from './all-answered';
import { type FakeSites, FEED_HOST } from './fake-sites';
import { findChromium } from './find-chromium';
import { patience } from './patience';
import { closeFirstRun, hasDataset, prepareNewPages, readToolbar, slowAsAsked, startedAlike, type Toolbar } from './session';
import { TOLD } from './use-popup';
import { until } from './wait';

export { until } from './wait';

/** What the functions below use inside the extension's worker; they are sent there as text. */
declare const chrome: { action: { openPopup(): Promise<void> } };

export interface LaunchOptions {
  /** The unpacked extension. */
  extension: string;
  sites: FakeSites;
  /** Language of the browser's menus. */
  language: 'ja' | 'en';
  /** A profile folder, to come back to after a restart; a fresh one otherwise. */
  profile?: string;
  /** Opens the tabs again that were open in that profile. */
  restore?: boolean;
  /** Where the browser writes its own log of every network event. */
  netLog?: string;
  headless?: boolean;
  /** Leaves the first-run page open, which comes with an installation; it is closed otherwise. */
  keepFirstRun?: boolean;
  dark?: boolean;
}

/** A browser with the extension in it, in which every host name of the web leads to the street. */
export interface Session {
  browser: Browser;
  extensionId: string;
  /** Opens a page in a tab of its own and waits until the extension's scripts have had their say: what is not there then does not come. */
  visit(url: string): Promise<Page>;
  /** Waits for the same in a page that was opened or has moved otherwise. */
  answered(page: Page): Promise<void>;
  /** What the toolbar shows for a page's tab. */
  toolbar(page: Page): Promise<Toolbar>;
  /** Opens the real popup over a page. */
  popup(page: Page): Promise<Page>;
  /** The real popup, once it is open and has its verdict. */
  openedPopup(): Promise<Page>;
  /** Stops the service worker, as the browser does after 30 idle seconds. */
  stopWorker(): Promise<void>;
  /** The running service worker; started if it is not. */
  worker(): Promise<WebWorker>;
}

/** The flags of every Chromium of ours: no errands of its own, and every host name leads to the street. */
function chromiumArgs(sites: FakeSites): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--force-color-profile=srgb',
    `--host-resolver-rules=MAP ${FEED_HOST} 127.0.0.1:${sites.feedPort},MAP *:443 127.0.0.1:${sites.httpsPort},MAP *:80 127.0.0.1:${sites.httpPort}`,
  ];
}

/** Starts Chromium, with the extension loaded where one is given. Every browser that is driven or measured here is started by this. */
export async function startChromium({
  extension,
  sites,
  language,
  profile,
  restore = false,
  netLog,
  headless = true,
  dark = false,
}: Omit<LaunchOptions, 'extension'> & { extension?: string }): Promise<Browser> {
  const tag = language === 'ja' ? 'ja_JP.UTF-8' : 'en_GB.UTF-8';
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless,
    pipe: true,
    enableExtensions: extension === undefined ? true : [extension],
    ...startedAlike(),
    ...(profile !== undefined && { userDataDir: profile }),
    env: { ...process.env, LANGUAGE: language, LANG: tag, LC_ALL: tag, TZ: 'UTC' },
    args: [
      ...chromiumArgs(sites),
      `--lang=${language}`,
      // A screen tall enough for a popup of 600 pixels, the most that the browser gives one.
      '--screen-info={1280x1000}',
      ...(restore ? ['--restore-last-session'] : []),
      ...(dark ? ['--force-dark-mode'] : []),
      ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
    ],
  });
  prepareNewPages(browser, slowAsAsked);
  return browser;
}

/** Starts Chromium with the extension loaded, and waits until that has its dataset. */
export async function launch(options: LaunchOptions): Promise<Session> {
  addCounter(options.extension);
  const { profile, keepFirstRun = false } = options;
  const isNew = profile === undefined || !existsSync(join(profile, 'Default'));
  const browser = await startChromium(options);
  try {
    return await openSession(browser, { isNew, keepFirstRun });
  } catch (error) {
    // Nobody else could close it.
    await browser.close();
    throw error;
  }
}

async function openSession(browser: Browser, { isNew, keepFirstRun }: { isNew: boolean; keepFirstRun: boolean }): Promise<Session> {
  const target = (fits: (target: Target) => boolean) => browser.waitForTarget(fits, { timeout: 60_000 * patience() });
  const first = await target((one) => one.type() === 'service_worker');
  const extensionId = new URL(first.url()).host;
  const isWorker = (one: Target) => one.type() === 'service_worker' && one.url().includes(extensionId);

  async function worker(): Promise<WebWorker> {
    if (!browser.targets().some(isWorker)) await wake();
    const running = await (await target(isWorker)).worker();
    if (!running) throw new Error('the service worker could not be reached');
    return running;
  }

  /** Any page of the extension that asks something wakes the worker. */
  async function wake(): Promise<void> {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    await page.waitForSelector('.verdict');
    await page.close();
  }

  const answered = (page: Page) => allAnswered(page, async (url) => (await worker()).evaluate(maySee, url));

  async function openedPopup(): Promise<Page> {
    const popup = await slowAsAsked(await (await target((one) => one.url().endsWith('/popup.html'))).asPage());
    await popup.waitForSelector('.verdict');
    return popup;
  }

  // The extension must have taken in its dataset before the first visit can be judged.
  await until(async () => (await worker()).evaluate(hasDataset), 'the dataset');
  if (isNew && !keepFirstRun) await until(async () => (await worker()).evaluate(closeFirstRun), 'the first-run page');
  await (await worker()).evaluate(startCounting);

  return {
    browser,
    extensionId,
    worker,
    answered,
    openedPopup,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await answered(page);
      return page;
    },
    async toolbar(page) {
      await page.bringToFront();
      return (await worker()).evaluate(readToolbar);
    },
    async popup(page) {
      await page.bringToFront();
      await (await worker()).evaluate(() => chrome.action.openPopup());
      const popup = await openedPopup();
      await popup.waitForSelector(TOLD);
      return popup;
    },
    async stopWorker() {
      for (const one of browser.targets().filter(isWorker)) await (await one.worker())?.close();
      await until(async () => !browser.targets().some(isWorker), 'the worker to stop');
    },
  };
}
