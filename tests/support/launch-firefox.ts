import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { addCounter, answersAreIn, maySee, startCounting } from '../../scripts/browser/all-answered';
import type { FakeSites } from '../../scripts/browser/fake-sites';
import {
  closeFirstRun,
  givePatience,
  hasDataset,
  prepareNewPages,
  readToolbar,
  startedAlike,
  type Toolbar,
} from '../../scripts/browser/session';
import { until } from '../../scripts/browser/wait';
import { readProduct } from '../../scripts/release/product';
import { type FakeSitesProxy, openFakeSitesProxy } from './fake-sites-proxy';
import { type FirefoxUi, openFirefoxUi } from './firefox-ui';
import { readFirefoxNotice, type StyledNotice } from './read-notice-firefox';

/** What the functions below use of the extension's API; they are sent to its pages as text. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  action: { openPopup(): Promise<void> };
  extension: { getViews(of?: object): Window[] };
  storage: { session: { clear(): Promise<void> } };
};

/** Firefox draws a new origin for each installation, unless a profile says which. */
const ORIGIN = '5dc1f7a2-3a05-4b0e-9d4e-6d6973656d6f';
const ADDON_ID = readProduct(process.cwd()).geckoId;

export interface FirefoxOptions {
  firefox: string;
  /** The unpacked extension. */
  extension: string;
  sites: FakeSites;
  /** The folder that downloads go to. */
  downloads: string;
  /** Preferences of the profile beside ours. */
  preferences?: Record<string, unknown>;
  /** False where the extension cannot store its dataset. */
  stores?: boolean;
}

/** A headless Firefox with the extension in it, in which every host name of the web leads to the street. Its menus are as it was packaged. */
export interface FirefoxSession {
  browser: Browser;
  /** Opens a page in a tab of its own and waits until the extension's scripts have had their say: what is not there then does not come. */
  visit(url: string): Promise<Page>;
  /** Waits for the same in a page that was opened or has moved otherwise; it comes to the front. */
  answered(page: Page): Promise<void>;
  /** What the toolbar shows for a page's tab. */
  toolbar(page: Page): Promise<Toolbar>;
  /** The in-page badge of a page; undefined when there is none. */
  notice(page: Page): Promise<StyledNotice | undefined>;
  /** Opens one of the extension's own pages in a tab, and waits for something on it. */
  open(path: string, selector: string): Promise<Page>;
  /** Opens the real popup over a page without a press on the icon, reads its text, and closes it. The protocol has no page for it. */
  popupText(page: Page): Promise<string>;
  /** Stops the background, as the browser does after 30 idle seconds. */
  stopBackground(): Promise<void>;
  /** To the extension it is as after a restart of the browser: what it keeps for one session is gone. */
  nextSession(): Promise<void>;
  /** A page of the extension that asks nothing by itself, to evaluate there what needs its API. */
  extensionPage: Page;
  /** What a person does to the browser itself. */
  ui: FirefoxUi;
  close(): Promise<void>;
}

/** Starts Firefox with the extension loaded, as a temporary add-on, and waits until the dataset is in. */
export async function launchFirefox({
  firefox,
  extension,
  sites,
  downloads,
  preferences = {},
  stores = true,
}: FirefoxOptions): Promise<FirefoxSession> {
  addCounter(extension);
  const proxy = await openFakeSitesProxy(sites);
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await proxy.close();
  };
  try {
    browser = await startFirefox(firefox, proxy, downloads, preferences);
    return { ...(await openSession(browser, extension, stores)), close };
  } catch (error) {
    // Nobody else could.
    await close();
    throw error;
  }
}

function startFirefox(firefox: string, proxy: FakeSitesProxy, downloads: string, preferences: Record<string, unknown>): Promise<Browser> {
  return puppeteer.launch({
    ...startedAlike(),
    browser: 'firefox',
    executablePath: firefox,
    env: { ...process.env, TZ: 'UTC' },
    headless: true,
    // Without it, no page of an extension can be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ORIGIN }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      // The feed has an address on this machine, which leads elsewhere too.
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      ...preferences,
    },
  });
}

async function openSession(browser: Browser, extension: string, stores: boolean): Promise<Omit<FirefoxSession, 'close'>> {
  prepareNewPages(browser, givePatience);

  async function open(path: string, selector: string): Promise<Page> {
    const page = await browser.newPage();
    // It never resolves for a page of an extension (the load is not reported); what is waited for is its content.
    page.goto(`moz-extension://${ORIGIN}/${path}`).catch(() => {});
    // What is asked while one document gives way to the next may fail.
    await until(async () => (await page.$(selector).catch(() => null)) !== null, `${selector} in ${path}`);
    return page;
  }

  async function answered(page: Page): Promise<void> {
    await page.bringToFront();
    await until(
      async () => (await extensionPage.evaluate(askTabInFront)) === true || !(await extensionPage.evaluate(maySee, page.url())),
      'the scripts in the page to be answered',
    );
  }

  const ui = await openFirefoxUi(browser, ADDON_ID);
  await ui.allowPrivateWindows();
  await browser.installExtension(extension);
  const extensionPage = await open('refresh-file.html', 'input');
  // Until the background has begun there is nobody to answer.
  const isAsked = () =>
    chrome.runtime.sendMessage({ ask: 'dataset' }).then(
      () => true,
      () => false,
    );
  await until(() => extensionPage.evaluate(isAsked), 'the background');
  if (stores) await until(() => extensionPage.evaluate(hasDataset), 'the dataset');
  await until(() => extensionPage.evaluate(closeFirstRun), 'the first-run page');
  await extensionPage.evaluate(startCounting);

  return {
    browser,
    extensionPage,
    ui,
    open,
    answered,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await answered(page);
      return page;
    },
    async toolbar(page) {
      await page.bringToFront();
      return extensionPage.evaluate(readToolbar);
    },
    async notice(page) {
      await page.bringToFront();
      return readFirefoxNotice(extensionPage);
    },
    async popupText(page) {
      await page.bringToFront();
      await extensionPage.evaluate(() => chrome.action.openPopup());
      // Its verdict comes first, and what is known of the data next.
      const isOpen = () =>
        /(?:Data as of|現在のデータ)/.test(
          chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector('.dataset')?.textContent ?? '',
        );
      await until(() => extensionPage.evaluate(isOpen), 'the popup');
      return extensionPage.evaluate(() => {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        const text = popup?.document.body.textContent ?? '';
        popup?.close();
        return text;
      });
    },
    async stopBackground() {
      await ui.stopBackground();
      const isRunning = () => chrome.extension.getViews().some(({ location }) => location.pathname.includes('generated_background'));
      await until(async () => !(await extensionPage.evaluate(isRunning)), 'the background to stop');
    },
    nextSession: () => extensionPage.evaluate(() => chrome.storage.session.clear()),
  };
}

/** Has the scripts in the tab in front say whether all is answered; false where they cannot. As text, because it carries a function of its own. */
const askTabInFront = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${answersAreIn} }).then(([answer]) => answer?.result === true, () => false))`;
