import puppeteer, { type Browser } from 'puppeteer-core';
import { givePatience, prepareNewPages, startedAlike } from '../../../scripts/browser/session';
import { readProduct } from '../../../scripts/release/product';

/** The extension's id in Firefox. */
export const ADDON_ID = readProduct(process.cwd()).geckoId;

/** Firefox draws a new origin for each installation, unless a profile says which. */
const HOST = '5dc1f7a2-3a05-4b0e-9d4e-6d6973656d6f';

/** The extension's origin in every Firefox of ours. */
export const ORIGIN = `moz-extension://${HOST}`;

export interface StartOptions {
  /** Of the proxy that all requests go through; undefined where they go their own way. */
  proxyPort?: number;
  /** The folder that downloads go to. */
  downloads?: string;
  profile?: string;
  /** Preferences of the profile beside ours. */
  preferences?: Readonly<Record<string, unknown>>;
}

/** Starts a headless Firefox, without any extension. Its menus are as it was packaged. */
export async function startFirefox(
  firefox: string,
  { proxyPort, downloads, profile, preferences = {} }: StartOptions = {},
): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...startedAlike(),
    browser: 'firefox',
    executablePath: firefox,
    env: { ...process.env, TZ: 'UTC' },
    headless: true,
    ...(profile !== undefined && { userDataDir: profile }),
    // Without it, no page of an extension can be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: HOST }),
      // An extension of the tests is gone with the browser; what it keeps is to be there after a restart.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(proxyPort !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
        // The feed has an address on this machine, which leads elsewhere too.
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      }),
      ...(downloads !== undefined && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
      ...preferences,
    },
  });
  prepareNewPages(browser, givePatience);
  return browser;
}
