import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../../scripts/browser/wait';
import type { AllowedSites } from './test-session';

/** What the browser's own pages have. */
declare const ChromeUtils: { importESModule(path: string): BrowserModules };
declare const WebExtensionPolicy: { getByID(id: string): { extension: BrowserExtension } };
declare const Services: {
  wm: { getMostRecentWindow(type: 'navigator:browser'): BrowserWindow };
  locale: { availableLocales: string[]; requestedLocales: string[] };
  prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void };
};

interface BrowserModules {
  AddonManager: { getAddonByID(id: string): Promise<{ disable(): Promise<void>; enable(): Promise<void> }> };
  ExtensionPermissions: {
    get(id: string): Promise<{ origins: string[] }>;
    add(id: string, granted: object, extension?: object): Promise<void>;
    remove(id: string, revoked: object, extension: object): Promise<void>;
  };
  ExtensionParent: {
    apiManager: { global: { browserActionFor(extension: object): { triggerAction(window: BrowserWindow): Promise<void> } } };
  };
}

/** The extension, as the browser keeps it. */
interface BrowserExtension {
  terminateBackground(): Promise<void>;
  /** Tells every process of pages something, and waits until each has heard it. */
  broadcast(message: string, data: object): Promise<void>;
}

/** A window of the browser, toolbar and all. */
interface BrowserWindow {
  document: Document;
  getComputedStyle: typeof getComputedStyle;
  gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };
  synthesizeMouseEvent(type: string, x: number, y: number, of: object, how: object): void;
}

/** A question of the browser's own, below the address bar. */
interface Question extends HTMLElement {
  button: HTMLElement;
  secondaryButton: HTMLElement;
}

/** What the extension asks for. */
const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** What a person does to Firefox itself, outside of any page. */
export interface FirefoxUi {
  /** Allows the extension in private windows. */
  allowPrivateWindows(): Promise<void>;
  /** Has the browser speak this language from here on, to extensions too, whether or not it brings its own menus in it. */
  speak(language: 'ja' | 'en'): Promise<void>;
  /** Gives the extension access to sites, or takes it away, as the page of extensions does. */
  allowSites(which: AllowedSites): Promise<void>;
  /** Switches the extension off and on again, as the page of extensions does. */
  switchOffAndOn(): Promise<void>;
  /** Which theme pages are shown in; `undefined` for the browser's own. */
  showTheme(theme: 'light' | 'dark' | undefined): Promise<void>;
  /** Where the extension's icon lies in the window, and the picture that it has; undefined while there is none. */
  icon(): Promise<{ place: string; picture: string } | undefined>;
  /** Chooses one of the browser's own themes, toolbar and all. */
  chooseTheme(theme: 'light' | 'dark'): Promise<void>;
  /** Shows the page in front as it would be printed, or on the screen again. */
  showFor(medium: 'print' | 'screen'): Promise<void>;
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

    speak: (language) =>
      page.evaluate(
        (first) => {
          Services.locale.availableLocales = ['en-US', 'ja'];
          Services.locale.requestedLocales = [first];
        },
        language === 'ja' ? 'ja' : 'en-US',
      ),

    allowSites: (which) =>
      page.evaluate(
        async (id, everywhere, wanted) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(id);
          const { origins } = await ExtensionPermissions.get(id);
          const others = [...everywhere, ...origins].filter((origin) => !wanted.includes(origin));
          await ExtensionPermissions.remove(id, { permissions: [], origins: others }, extension);
          await ExtensionPermissions.add(id, { permissions: [], origins: wanted }, extension);
          // Told to the processes of pages once more, because the first time nobody waits until they have heard it.
          await extension.broadcast('Extension:UpdatePermissions', { id, origins: wanted, permissions: [], add: true });
        },
        addonId,
        EVERYWHERE,
        which === 'all' ? EVERYWHERE : which === 'none' ? [] : [which],
      ),

    switchOffAndOn: () =>
      page.evaluate(async (id) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        await addon.disable();
        await addon.enable();
      }, addonId),

    icon: () =>
      page.evaluate((id) => {
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const button = window.document.querySelector(`toolbarbutton[data-extensionid="${id}"]`);
        const place = window.document.querySelector(`[data-extensionid="${id}"]`)?.parentElement?.id;
        return button && place ? { place, picture: window.getComputedStyle(button).listStyleImage } : undefined;
      }, addonId),

    chooseTheme: (theme) =>
      page.evaluate(async (id) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).enable();
      }, `firefox-compact-${theme}@mozilla.org`),

    showTheme: (theme) =>
      page.evaluate((value) => {
        const name = 'layout.css.prefers-color-scheme.content-override';
        if (value === undefined) Services.prefs.clearUserPref(name);
        else Services.prefs.setIntPref(name, value);
      }, theme && { dark: 0, light: 1 }[theme]),

    showFor: (medium) =>
      page.evaluate(
        (override) => {
          Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.mediumOverride = override;
        },
        medium === 'print' ? 'print' : '',
      ),

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
