import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import type { FakeSites } from './fake-sites';
import { findChromium } from './find-chromium';
import { hasDataset, readToolbar, STARTED_ALIKE, type Toolbar, visitPage } from './session';
import { until } from './wait';

export { settle, until } from './wait';

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
  dark?: boolean;
}

/** A browser with the extension in it, in which every host name of the web leads to the street. */
export interface Session {
  browser: Browser;
  extensionId: string;
  /** Opens a page in a tab of its own and waits until the visit script has had its say. */
  visit(url: string): Promise<Page>;
  /** What the toolbar shows for a page's tab. */
  toolbar(page: Page): Promise<Toolbar>;
  /** Opens the real popup over a page. */
  popup(page: Page): Promise<Page>;
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
    `--host-resolver-rules=MAP *:443 127.0.0.1:${sites.httpsPort},MAP *:80 127.0.0.1:${sites.httpPort}`,
  ];
}

/** Starts Chromium, with the extension loaded where one is given. Every browser that is driven or measured here is started by this. */
export function startChromium({
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
  return puppeteer.launch({
    executablePath: findChromium(),
    headless,
    pipe: true,
    enableExtensions: extension === undefined ? true : [extension],
    ...STARTED_ALIKE,
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
}

/** Starts Chromium with the extension loaded, and waits until that has its dataset. */
export async function launch(options: LaunchOptions): Promise<Session> {
  const browser = await startChromium(options);
  const first = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const extensionId = new URL(first.url()).host;
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().includes(extensionId);

  async function worker(): Promise<WebWorker> {
    if (!browser.targets().some(isWorker)) await wake();
    const running = await (await browser.waitForTarget(isWorker)).worker();
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

  // The extension must have taken in its dataset before the first visit can be judged.
  await until(async () => (await worker()).evaluate(hasDataset));

  return {
    browser,
    extensionId,
    worker,
    visit: (url) => visitPage(browser, url),
    async toolbar(page) {
      await page.bringToFront();
      return (await worker()).evaluate(readToolbar);
    },
    async popup(page) {
      await page.bringToFront();
      await (await worker()).evaluate(() => chrome.action.openPopup());
      const target = await browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
      const popup = await target.asPage();
      await popup.waitForSelector('.verdict');
      await popup.waitForSelector('.dataset p');
      return popup;
    },
    async stopWorker() {
      for (const target of browser.targets().filter(isWorker)) await (await target.worker())?.close();
      await until(async () => !browser.targets().some(isWorker));
    },
  };
}
