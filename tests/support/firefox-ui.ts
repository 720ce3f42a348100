import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/wait';

/** What the browser's own pages have. */
declare const ChromeUtils: { importESModule(path: string): BrowserModules };
declare const WebExtensionPolicy: { getByID(id: string): { extension: { terminateBackground(): Promise<void> } } };
declare const Services: { wm: { getMostRecentWindow(type: 'navigator:browser'): BrowserWindow } };

interface BrowserModules {
  ExtensionPermissions: { add(id: string, granted: object): Promise<void> };
  ExtensionParent: {
    apiManager: { global: { browserActionFor(extension: object): { triggerAction(window: BrowserWindow): Promise<void> } } };
  };
}

/** A window of the browser, toolbar and all. */
interface BrowserWindow {
  document: Document;
  synthesizeMouseEvent(type: string, x: number, y: number, of: object, how: object): void;
}

/** A question of the browser's own, below the address bar. */
interface Question extends HTMLElement {
  button: HTMLElement;
  secondaryButton: HTMLElement;
}

/** What a person does to Firefox itself, outside of any page. */
export interface FirefoxUi {
  /** Allows the extension in private windows. */
  allowPrivateWindows(): Promise<void>;
  /** Stops the extension's background, as the browser does once it has been idle for 30 seconds. */
  stopBackground(): Promise<void>;
  /** Presses the extension's icon, which lets it into the page in front (`activeTab`). */
  pressIcon(): Promise<void>;
  /** Presses with the mouse a place in the popup that is open, measured from its corner. */
  pressInPopup(place: { x: number; y: number }): Promise<void>;
  /** Waits until the browser asks whether to give the extension what it wants, and answers. */
  answerRequest(answer: 'allow' | 'refuse'): Promise<void>;
}

/** Opens a page of the browser itself: only such a page can do any of this. */
export async function openFirefoxUi(browser: Browser, addonId: string): Promise<FirefoxUi> {
  const page: Page = await browser.newPage();
  page.goto('about:config').catch(() => {});
  await until(() => page.evaluate(() => location.href === 'about:config' && document.readyState === 'complete'), 'about:config');
  return {
    allowPrivateWindows: () =>
      page.evaluate(async (id) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      }, addonId),

    stopBackground: () => page.evaluate((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), addonId),

    pressIcon: () =>
      page.evaluate(async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const icon = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
        await icon.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
      }, addonId),

    pressInPopup: (place) =>
      page.evaluate(({ x, y }) => {
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const corner = window.document.querySelector('.webextension-popup-browser')?.getBoundingClientRect();
        if (!corner) throw new Error('no popup is open');
        for (const type of ['mousedown', 'mouseup'])
          window.synthesizeMouseEvent(type, corner.x + x, corner.y + y, { button: 0, clickCount: 1 }, { isDOMEventSynthesized: false });
      }, place),

    async answerRequest(answer) {
      await until(() => page.evaluate(pressAnswer, answer), "the browser's question");
      await until(() => page.evaluate(isNotAsking), "the browser's question to go");
    },
  };
}

/** Sent to the page as text, like the next one. */
const isNotAsking = (): boolean =>
  Services.wm.getMostRecentWindow('navigator:browser').document.querySelector('#notification-popup[panelopen]') === null;

/** Presses the answer to the browser's question; false while it does not ask. */
const pressAnswer = (answer: 'allow' | 'refuse'): boolean => {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const asked = document.querySelector<Question>('#notification-popup[panelopen] #addon-webext-permissions-notification:not([hidden])');
  if (!asked) return false;
  asked[answer === 'allow' ? 'button' : 'secondaryButton'].click();
  return true;
};
