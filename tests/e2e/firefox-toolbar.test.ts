import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { until } from '../../scripts/browser/wait';
import { type FirefoxUi, openFirefoxUi } from '../support/browser/firefox-ui';
import { inBrowser } from '../support/browser/launch-browser';
import { ADDON_ID, startFirefox } from '../support/browser/start-firefox';

inBrowser('the icon in Firefox', () => {
  let browser: Browser;
  let ui: FirefoxUi;
  beforeAll(async () => {
    browser = await startFirefox(inject('firefox'));
    await browser.installExtension(inject('extension'));
    ui = await openFirefoxUi(browser, ADDON_ID);
    await until(async () => (await ui.icon()) !== undefined, 'the icon');
  });
  afterAll(() => browser?.close());

  it('lies on the toolbar once installed, not behind the puzzle piece', async () => {
    expect((await ui.icon())?.place).toBe('nav-bar-customization-target');
  });

  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)('on a %s toolbar is the %s one', async (theme, icon) => {
    await ui.chooseTheme(theme);
    await until(async () => (await ui.icon())?.picture.includes(`/icon/${icon}-16.png`) ?? false, `the ${icon} icon`);
  });
});
