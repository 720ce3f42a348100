import type { BrowserName } from './test-session';

/**
 * What differs between the browsers of the end-to-end tests. Each test of `tests/e2e` runs in Chromium (project `e2e`) and in Firefox
 * (project `e2e-firefox`), but for what is named here; a test that is left out is counted as skipped, with the reason in its name.
 *
 * Some things are done in another way, because the protocol for Firefox (WebDriver BiDi) has no page for what an extension opens:
 * - The popup: in Chromium it is the real one. In Firefox it is the same page in a tab, told which tab it is over (`popup-over-tab.ts`);
 *   that the real one opens, is pressed and tells the same is in `firefox.test.ts`.
 * - The first-run page: in Firefox it is seen to be there, once; what is looked at is the same page, opened by hand.
 * - Languages: Firefox is told the language that extensions hear; its own menus stay as they were packaged.
 * - Site access is set by what the browser's own page of extensions calls, in both.
 */

/** Files of `tests/e2e` that only one browser runs, and why. */
export const ONLY_IN: Readonly<Record<BrowserName, Readonly<Record<string, string>>>> = {
  chromium: {
    'budgets.test.ts': 'no browser is started: the bytes of the files of one package',
    'chaos.test.ts': 'kills the browser and stops its service worker in the middle of a refresh, through its debugger',
    'gallery.test.ts': 'the components without an extension, in every state',
    'package.test.ts': 'no browser is started: both packages are read as files',
    'site.test.ts': 'the catalogue on the web, without an extension; measured through the debugger',
    'soak.test.ts': 'some hours of shopping, with every request of the browser read from its debugger',
    'store-pictures.test.ts': 'the pictures for the stores are taken in Chromium',
  },
  firefox: {
    'firefox.test.ts':
      'its real popup, its question about access to sites (that of headless Chromium cannot be reached), its versions before 153',
    'firefox-resolver.test.ts': 'only Firefox resolves the hosts of links that are merely shown',
    'firefox-toolbar.test.ts': 'only in Firefox the manifest places the icon, and has one for each kind of toolbar',
  },
};

/** What cannot be tried in one of the browsers, and why there. */
export const DIFFERENCES = {
  'network-log': {
    firefox: 'Firefox writes no log of requests with who sent them; that none but those of the page arrive is tested above',
  },
  'loaded-ahead': { firefox: 'Firefox loads no page ahead of a visit' },
  'restored-tabs': { firefox: 'an extension of the tests is gone with the browser, before it could see restored tabs' },
  'private-window': { chromium: 'headless Chromium goes down with a private window in which an extension is allowed' },
  'scripts-of-a-frame': { firefox: 'the protocol does not tell which scripts of an extension run in a frame' },
} as const satisfies Readonly<Record<string, Partial<Record<BrowserName, string>>>>;

/** Where the icon is after installation: behind the extensions button, or on the toolbar, where the manifest asks Firefox to put it. */
export const ICON_IS_ON_TOOLBAR: Readonly<Record<BrowserName, boolean>> = { chromium: false, firefox: true };

/** Whether a refresh asks the host of the feed without access to it: Firefox would tell it which installation asks, so there it says so instead (M07). */
export const REFRESHES_WITHOUT_ACCESS: Readonly<Record<BrowserName, boolean>> = { chromium: true, firefox: false };

/** What the browser asks for by itself at a visit. Firefox looks for its maker's own list of breached sites at each new one. */
export const BROWSERS_OWN: Readonly<Record<BrowserName, RegExp>> = {
  chromium: /^$/,
  firefox: /^https:\/\/firefox\.settings\.services\.mozilla\.com\//,
};

/**
 * What axe-core takes for a fault, and is none: the element that holds the in-page badge keeps the page's style out by
 * `all: initial !important`, which Firefox spells out, spacing and all.
 */
export const NO_FAULT: Readonly<Record<BrowserName, RegExp>> = { chromium: /^$/, firefox: /avoid-inline-spacing .*popover="manual"/s };
