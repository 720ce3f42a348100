import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { findChromium } from './find-chromium';
import type { Street } from './street';

/** What the functions below use inside the extension's worker; they are sent there as text. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string>; openPopup(): Promise<void> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};

export interface LaunchOptions {
  /** The unpacked extension. */
  extension: string;
  street: Street;
  /** Language of the browser's menus. */
  language: 'ja' | 'en';
  /** A profile folder, to come back to after a restart; a fresh one otherwise. */
  profile?: string;
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
  toolbar(page: Page): Promise<{ text: string; title: string }>;
  /** Opens the real popup over a page. */
  popup(page: Page): Promise<Page>;
  /** Stops the service worker, as the browser does after 30 idle seconds. */
  stopWorker(): Promise<void>;
  /** The running service worker; started if it is not. */
  worker(): Promise<WebWorker>;
}

/** The flags of every Chromium of ours: no errands of its own, and every host name leads to the street. */
function chromiumArgs(street: Street): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--force-color-profile=srgb',
    `--host-resolver-rules=MAP *:443 127.0.0.1:${street.httpsPort},MAP *:80 127.0.0.1:${street.httpPort}`,
  ];
}

/** Starts Chromium with no extension yet (`installExtension`). Every browser that is driven or measured here is started by this. */
export function startChromium({
  street,
  language,
  profile,
  netLog,
  headless = true,
  dark = false,
}: Omit<LaunchOptions, 'extension'>): Promise<Browser> {
  const tag = language === 'ja' ? 'ja_JP.UTF-8' : 'en_GB.UTF-8';
  return puppeteer.launch({
    executablePath: findChromium(),
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 900, height: 640 },
    ...(profile !== undefined && { userDataDir: profile }),
    env: { ...process.env, LANGUAGE: language, LANG: tag, LC_ALL: tag },
    args: [
      ...chromiumArgs(street),
      `--lang=${language}`,
      // A screen tall enough for a popup of 600 pixels, the most that the browser gives one.
      '--screen-info={1280x1000}',
      ...(dark ? ['--force-dark-mode'] : []),
      ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
    ],
  });
}

/** Starts Chromium with the extension loaded, and waits until that has its dataset. */
export async function launch({ extension, ...options }: LaunchOptions): Promise<Session> {
  const browser = await startChromium(options);
  const extensionId = await browser.installExtension(extension);
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

  const tabOf = async (page: Page): Promise<number> => {
    await page.bringToFront();
    return (await worker()).evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);
  };

  // The extension must have taken in its dataset before the first visit can be judged.
  // A worker that is only just starting has no `chrome` yet.
  await until(async () =>
    (await worker()).evaluate(
      async () => typeof chrome === 'object' && typeof (await chrome.storage.local.get('generation'))['generation'] === 'string',
    ),
  );

  return {
    browser,
    extensionId,
    worker,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await settle();
      return page;
    },
    async toolbar(page) {
      const tabId = await tabOf(page);
      return (await worker()).evaluate(
        async (id) => ({ text: await chrome.action.getBadgeText({ tabId: id }), title: await chrome.action.getTitle({ tabId: id }) }),
        tabId,
      );
    },
    async popup(page) {
      await tabOf(page);
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

/** Waits until something holds; asks every 50 ms, for ten seconds at most. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('it did not come about within ten seconds');
}

/** Longer than a cold worker needs for its answer (45 ms measured, on a busy machine a few times that). */
export function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, 400));
}
