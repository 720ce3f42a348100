import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startedAlike } from '../../scripts/browser/session';
import { until } from '../../scripts/browser/wait';
import { readProduct } from '../../scripts/release/product';

/** What the browser's own pages have. */
declare const ChromeUtils: {
  importESModule(path: string): { AddonManager: { getAddonByID(id: string): Promise<{ enable(): Promise<void> }> } };
};
declare const Services: { wm: { getMostRecentWindow(type: 'navigator:browser'): Window } };

const ADDON_ID = readProduct(process.cwd()).geckoId;
const without = inject('withoutFirefox');

describe.skipIf(without !== '')(`the icon in Firefox${without && ` (${without})`}`, () => {
  let browser: Browser;
  let ui: Page;

  beforeAll(async () => {
    browser = await puppeteer.launch({
      ...startedAlike(),
      browser: 'firefox',
      executablePath: inject('firefox'),
      headless: true,
      args: ['--remote-allow-system-access'],
    });
    await browser.installExtension(inject('extensionForFirefox'));
    ui = await browser.newPage();
    ui.goto('about:config').catch(() => {});
    await until(() => ui.evaluate(() => location.href === 'about:config' && document.readyState === 'complete'), 'about:config');
    await until(async () => (await place()) !== undefined, 'the icon');
  });
  afterAll(() => browser?.close());

  /** The part of the window that the icon lies in. */
  const place = () =>
    ui.evaluate((id) => {
      const { document } = Services.wm.getMostRecentWindow('navigator:browser');
      return document.querySelector(`[data-extensionid="${id}"]`)?.parentElement?.id;
    }, ADDON_ID);

  /** The picture that the icon's button has. */
  const picture = () =>
    ui.evaluate((id) => {
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const button = window.document.querySelector(`toolbarbutton[data-extensionid="${id}"]`);
      return button ? window.getComputedStyle(button).listStyleImage : '';
    }, ADDON_ID);

  it('lies on the toolbar once installed, not behind the puzzle piece', async () => {
    expect(await place()).toBe('nav-bar-customization-target');
  });

  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ])('on a %s toolbar is the %s one', async (theme, icon) => {
    await ui.evaluate(async (id) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).enable();
    }, `firefox-compact-${theme}@mozilla.org`);
    await until(async () => (await picture()).includes(`/icon/${icon}-16.png`), `the ${icon} icon`);
  });
});
