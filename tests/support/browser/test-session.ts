import type { Browser, Page } from 'puppeteer-core';
import type { FakeSites } from '../../../scripts/browser/fake-sites';
import type { ReadNotice } from '../../../scripts/browser/read-notice';
import type { Toolbar } from '../../../scripts/browser/session';
import type { NoticeHands } from './notice-hands';

/** The browsers that the end-to-end tests go through. */
export type BrowserName = 'chromium' | 'firefox';

/** Sites that the extension may look at: all, none unless its icon is pressed, or one, as `https://shop.example/*`. */
export type AllowedSites = 'all' | 'none' | `https://${string}/*`;

/** A place in which the extension's own API can be used: one of its pages, or its worker. */
export interface ExtensionRealm {
  evaluate<Given extends unknown[], Result>(run: (...given: Given) => Result, ...given: Given): Promise<Awaited<Result>>;
  evaluate(run: string): Promise<unknown>;
}

/** How a browser is to be started for a test. */
export interface TestOptions {
  /** The unpacked extension, built for this browser. */
  extension: string;
  sites: FakeSites;
  /** Language of the browser's menus. */
  language: 'ja' | 'en';
  /** A profile folder, to come back to after a restart; a fresh one otherwise. */
  profile?: string;
  /** Leaves the first-run page open, which comes with an installation; it is closed otherwise. */
  keepFirstRun?: boolean;
  /** Where the browser writes its own log of every network event; only Chromium does. */
  netLog?: string;
  /** Opens the tabs again that were open in that profile; only Chromium does. */
  restore?: boolean;
}

/**
 * A browser with the extension in it, in which every host name of the web leads to the street: what the end-to-end tests ask of it,
 * whichever it is. What one of them cannot do, or does in another way, stands in `differences.ts`.
 */
export interface TestSession extends NoticeHands {
  /** Which one it is; a test asks this only for what `differences.ts` names. */
  name: BrowserName;
  browser: Browser;
  /** The extension's own origin: `chrome-extension://…`. */
  origin: string;
  /** Opens a page in a tab of its own and waits until the extension's scripts have had their say: what is not there then does not come. */
  visit(url: string): Promise<Page>;
  /** Waits for the same in a page that was opened or has moved otherwise. */
  answered(page: Page): Promise<void>;
  /** Waits until the visit script of a page has asked the background, and not for the answer. */
  hasAsked(page: Page): Promise<void>;
  /** Waits until the in-page badge of a page counts as seen. */
  hasBeenSeen(page: Page): Promise<void>;
  /** What the toolbar shows for a page's tab, which comes to the front. */
  toolbar(page: Page): Promise<Toolbar>;
  /** What the toolbar shows for the tab in front, whichever it is. */
  toolbarInFront(): Promise<Toolbar>;
  /** The in-page badge of that tab; undefined when there is none. Only of Firefox, see `private-window` in `differences.ts`. */
  noticeInFront(): Promise<ReadNotice | undefined>;
  /** Opens the popup over a page, and waits until it has told all that it tells by itself, but for what the page loads from elsewhere. */
  popup(page: Page): Promise<Page>;
  /** Presses the icon over a page, which lets the extension into that page (`activeTab`), and gives back the popup. */
  pressIcon(page: Page): Promise<Page>;
  /** Opens that popup anew, and waits until all that it asked by itself has been answered and is shown. */
  reloadAnswered(popup: Page): Promise<void>;
  /** Opens one of the extension's own pages in a tab, and waits for something on it. */
  open(path: string, selector: string): Promise<Page>;
  /** Loads one of them anew, and waits for something on it. */
  reload(page: Page, selector: string): Promise<void>;
  /** The first-run page, which the extension has opened; only with `keepFirstRun`. */
  welcome(): Promise<Page>;
  /** To evaluate there what needs the extension's API or its databases; the background may be stopped. */
  extension: ExtensionRealm;
  /** Runs something in the background itself, with its global object; uses nothing from outside. */
  inBackground(run: (background: typeof globalThis) => void): Promise<void>;
  /** Stops the background, as the browser does after 30 idle seconds. */
  stopBackground(): Promise<void>;
  /** Begins to count how often the background is started from here on. */
  countBackgroundStarts(): Promise<() => Promise<number>>;
  /** Gives the extension access to sites, or takes it away, as a person does in the browser's own settings. */
  allowSites(which: AllowedSites): Promise<void>;
  /** Takes the extension away and installs it anew, with the pages that are open left open. */
  reinstall(): Promise<void>;
  /** Only takes it away; `reinstall` brings it back. */
  uninstall(): Promise<void>;
  /** Switches the extension off and on again; its background starts as after a start of the browser, and its own pages are closed. */
  switchOffAndOn(): Promise<void>;
  /** Shows a page as it would be printed, or on the screen again. */
  showFor(page: Page, medium: 'print' | 'screen'): Promise<void>;
  /** What axe-core finds wrong on a page as it is shown now, in the light and in the dark theme, one line each. */
  faultsInBothThemes(page: Page): Promise<string[]>;
  /** The folder that downloads go to; gone with the session. */
  downloads: string;
  close(): Promise<void>;
}
