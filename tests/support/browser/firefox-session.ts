import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { addCounter, answersAreIn, maySee, startCounting } from '../../../scripts/browser/all-answered';
import { closeFirstRun, hasDataset, readToolbar } from '../../../scripts/browser/session';
import { TOLD } from '../../../scripts/browser/use-popup';
import { until } from '../../../scripts/browser/wait';
import { faultsInBothThemes } from '../axe';
import { openFakeSitesProxy } from './fake-sites-proxy';
import { firefoxNoticeDoor, noticesInFront, type StyledNotice } from './firefox-notice';
import { addressOf, askTabInFront, isThere, reload } from './firefox-page';
import { type FirefoxUi, openFirefoxUi } from './firefox-ui';
import { noticeHands } from './notice-hands';
import { addPopupOverTab, POPUP_OVER_TAB } from './popup-over-tab';
import { ADDON_ID, ORIGIN, startFirefox } from './start-firefox';
import type { ExtensionRealm, TestOptions, TestSession } from './test-session';

/** What the functions below use of the extension's API and of the counter; they are sent to its pages as text. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  action: { openPopup(): Promise<void> };
  extension: { getViews(of?: object): Window[] };
  storage: { session: { clear(): Promise<void> } };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
};

export interface FirefoxOptions extends TestOptions {
  firefox: string;
  /** Preferences of the profile beside ours. */
  preferences?: Record<string, unknown>;
  /** False where the extension cannot store its dataset. */
  stores?: boolean;
}

/** What Firefox's own tests do beside. */
export interface FirefoxSession extends TestSession {
  /** The in-page badge of a page with what its style came to; undefined when there is none. */
  styledNotice(page: Page): Promise<StyledNotice | undefined>;
  /** Opens the real popup over a page without a press on the icon, reads its text, and closes it. The protocol has no page for it. */
  popupText(page: Page): Promise<string>;
  /** To the extension it is as after a restart of the browser: what it keeps for one session is gone. */
  nextSession(): Promise<void>;
  /** A page of the extension that asks nothing by itself, to evaluate there what needs its API. */
  extensionPage: Page;
  /** What a person does to the browser itself. */
  ui: FirefoxUi;
}

/** Starts Firefox with the extension loaded, as a temporary add-on, and waits until the dataset is in. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  addCounter(options.extension);
  addPopupOverTab(options.extension);
  const downloads = mkdtempSync(join(tmpdir(), 'misemori-downloads-'));
  const proxy = await openFakeSitesProxy(options.sites);
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await proxy.close();
    rmSync(downloads, { recursive: true, force: true });
  };
  try {
    const { firefox, profile, preferences = {} } = options;
    browser = await startFirefox(firefox, {
      proxyPort: proxy.port,
      downloads,
      ...(profile !== undefined && { profile }),
      // A background that was started is still there when a test looks; it is stopped where a test says so.
      preferences: { 'extensions.background.idle.timeout': 3_600_000, ...preferences },
    });
    // Not copied: some of it changes with an installation.
    return Object.assign(await openSession(browser, options), { downloads, close });
  } catch (error) {
    // Nobody else could.
    await close();
    throw error;
  }
}

async function openSession(
  browser: Browser,
  { extension, language, stores = true, keepFirstRun = false }: FirefoxOptions,
): Promise<Omit<FirefoxSession, 'close' | 'downloads'>> {
  const ui = await openFirefoxUi(browser, ADDON_ID);
  await ui.speak(language);

  async function open(path: string, selector: string): Promise<Page> {
    const page = await browser.newPage();
    // It never resolves for a page of an extension (the load is not reported); what is waited for is its content.
    page.goto(`${ORIGIN}/${path}`).catch(() => {});
    await isThere(page, selector);
    return page;
  }

  let isInstalled = false;
  async function install(): Promise<Page> {
    await ui.allowPrivateWindows();
    await browser.installExtension(extension);
    const own = await open('refresh-file.html', 'input');
    // Until the background has begun there is nobody to answer.
    const isAsked = () =>
      chrome.runtime.sendMessage({ ask: 'dataset' }).then(
        () => true,
        () => false,
      );
    await until(() => own.evaluate(isAsked), 'the background');
    if (stores) await until(() => own.evaluate(hasDataset), 'the dataset');
    isInstalled = true;
    return own;
  }

  let own = await install();
  if (!keepFirstRun) await until(() => own.evaluate(closeFirstRun), 'the first-run page');
  await own.evaluate(startCounting);

  const door = firefoxNoticeDoor(() => (isInstalled ? own : undefined));
  const inFront = async (page: Page, ask: string) => {
    await page.bringToFront();
    return (await own.evaluate(askTabInFront(ask))) === true;
  };
  const answered = (page: Page) =>
    until(
      async () => (await inFront(page, String(answersAreIn))) || !(await own.evaluate(maySee, await addressOf(page))),
      'the scripts in the page to be answered',
    );

  return {
    ...noticeHands(door),
    styledNotice: door.styledNotice,
    name: 'firefox',
    browser,
    origin: ORIGIN,
    ui,
    open,
    answered,
    get extensionPage() {
      return own;
    },
    extension: {
      evaluate: (run: string | ((...given: unknown[]) => unknown), ...given: unknown[]) => own.evaluate(run, ...given),
    } as ExtensionRealm,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await answered(page);
      return page;
    },
    hasAsked: (page) => until(() => inFront(page, '() => answers.asked.then(() => true)'), 'a question'),
    hasBeenSeen: (page) => until(() => inFront(page, '() => answers.seen.then(() => true)'), 'the badge to be seen'),
    async toolbar(page) {
      await page.bringToFront();
      return own.evaluate(readToolbar);
    },
    toolbarInFront: () => own.evaluate(readToolbar),
    noticeInFront: async () => (await noticesInFront(own))[0],
    popup,
    async pressIcon(page) {
      await page.bringToFront();
      await ui.pressIcon();
      const isOpen = () => chrome.extension.getViews({ type: 'popup' }).length > 0;
      await until(() => own.evaluate(isOpen), 'the popup');
      await own.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
      return popup(page);
    },
    async reloadAnswered(popup) {
      await reload(popup, TOLD);
      await popup.evaluate(answersAreIn);
    },
    reload,
    async welcome() {
      const opened = () =>
        own.evaluate(async () => (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length);
      await until(async () => (await opened()) === 1, 'the first-run page');
      // The protocol has no page for what an extension opens: the same page, opened by hand, takes its place.
      await own.evaluate(closeFirstRun);
      return open('welcome.html', '.welcome');
    },
    async inBackground(run) {
      await own.evaluate(`chrome.runtime.getBackgroundPage().then((background) => { (${run})(background) })`);
    },
    stopBackground,
    async countBackgroundStarts() {
      return async () => ((await isBackgroundRunning()) ? 1 : 0);
    },
    allowSites: ui.allowSites,
    async uninstall() {
      isInstalled = false;
      await browser.uninstallExtension(ADDON_ID);
    },
    async reinstall() {
      own = await install();
    },
    async switchOffAndOn() {
      await ui.switchOffAndOn();
      own = await open('refresh-file.html', 'input');
    },
    async showFor(page, medium) {
      await page.bringToFront();
      await ui.showFor(medium);
    },
    async faultsInBothThemes(page) {
      await page.bringToFront();
      const faults = await faultsInBothThemes(page, async (theme) => {
        await ui.showTheme(theme);
        const query = `(prefers-color-scheme: ${theme})`;
        await page.waitForFunction((wanted) => matchMedia(wanted).matches, {}, query);
      });
      await ui.showTheme(undefined);
      return faults;
    },
    async popupText(page) {
      await page.bringToFront();
      await own.evaluate(() => chrome.action.openPopup());
      // Its verdict comes first, and what is known of the data next.
      const isOpen = () =>
        /(?:Data as of|現在のデータ)/.test(
          chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector('.dataset')?.textContent ?? '',
        );
      await until(() => own.evaluate(isOpen), 'the popup');
      return own.evaluate(() => {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        const text = popup?.document.body.textContent ?? '';
        popup?.close();
        return text;
      });
    },
    nextSession: () => own.evaluate(() => chrome.storage.session.clear()),
  };

  async function popup(page: Page): Promise<Page> {
    await page.bringToFront();
    const tab = await own.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);
    return open(`${POPUP_OVER_TAB}?tab=${tab}`, TOLD);
  }

  function isBackgroundRunning(): Promise<boolean> {
    return own.evaluate(() => chrome.extension.getViews().some(({ location }) => location.pathname.includes('generated_background')));
  }

  async function stopBackground(): Promise<void> {
    await ui.stopBackground();
    await until(async () => !(await isBackgroundRunning()), 'the background to stop');
  }
}
