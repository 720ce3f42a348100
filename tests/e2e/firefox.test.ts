import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { type FirefoxSession, launchFirefox } from '../support/browser/firefox-session';
import { inBrowser } from '../support/browser/launch-browser';

const SHOP = 'https://nagisa-tea.example';

/** What is used below of the extension's API; it is sent to its pages as text. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  scripting: { executeScript(injection: { target: object; func: () => void }): Promise<unknown> };
  permissions: { contains(of: object): Promise<boolean>; remove(of: object): Promise<boolean> };
  extension: { getViews(of: object): Window[] };
};

inBrowser('what only Firefox has', () => {
  let sites: FakeSites;
  let session: FirefoxSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchFirefox({ firefox: inject('firefox'), extension: inject('extension'), sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });
  const toolbarSays = (page: Page, text: string) => until(async () => (await session.toolbar(page)).text === text);

  it('where the browser refuses adopted sheets to extensions (before 153), the in-page badge is styled all the same', async () => {
    const page = await session.visit('https://mall.example/');
    await page.bringToFront();
    await session.extensionPage.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: () => {
          Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
            set: () => {
              throw new Error('Accessing from Xray wrapper is not supported.');
            },
          });
        },
      });
    });
    await page.evaluate(() => history.pushState(null, '', '/tea-house'));
    await session.spokenNotice(page);
    // A box without its style has no padding, no colour and the page's width.
    const styled = { padding: '16px', background: 'rgb(255, 255, 255)', box: expect.objectContaining({ width: 360 }) };
    expect(await session.styledNotice(page)).toMatchObject(styled);
    expect(await session.noticeStyle(page, 'position')).toBe('fixed');
    await page.close();
  });

  it('the real popup, of which the protocol knows nothing, tells the verdict of the page below it', async () => {
    const page = await session.visit('https://kumo-glass.example/');
    expect(await session.popupText(page)).toContain('Kumo Glass');
    await page.close();
  });

  describe('its question about access to sites', () => {
    const OFF = 'Misemori: notices are off';
    const LINE = 'only looked at when you press the icon';
    const iconSays = (page: Page, title: string) => until(async () => (await session.toolbar(page)).title.startsWith(title));
    /** The real popup: where its button is, and what it says. */
    const readOpenPopup = () =>
      session.extensionPage.evaluate(() => {
        const popup = chrome.extension.getViews({ type: 'popup' })[0]?.document;
        const button = popup?.querySelector('.host-access button')?.getBoundingClientRect();
        const place = button && { x: button.x + button.width / 2, y: button.y + button.height / 2 };
        return { text: popup?.querySelector('.verdict')?.textContent ?? '', place: place ?? null };
      });
    beforeEach(() => session.extensionPage.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] })));
    afterEach(() => session.allowSites('all'));

    it('refused, leaves everything as it was; allowed, has open pages told', async () => {
      const shop = await session.visit(`${SHOP}/open`);
      const plain = await session.visit('https://plain.example/');
      const page = await session.open('settings.html', '.host-access button');
      const before = await page.$eval('main', (one) => one.textContent);
      await page.click('.host-access button');
      await session.ui.answerRequest('refuse');
      // What the page is told of the refusal comes before this answer.
      expect(await page.evaluate(() => chrome.permissions.contains({ origins: ['https://*/*'] }))).toBe(false);
      expect(await page.$eval('main', (one) => one.textContent)).toBe(before);
      await iconSays(shop, OFF);

      await page.bringToFront();
      await page.click('.host-access button');
      await session.ui.answerRequest('allow');
      await page.waitForFunction(() => !document.querySelector('.host-access'));
      await toolbarSays(shop, '!');
      await session.spokenNotice(shop);
      await until(async () => (await session.toolbar(plain)).title === 'Misemori');
      for (const one of [shop, plain, page]) await one.close();
    });

    it('comes from the popup too, which has the verdict once the icon is pressed, though the background was stopped', async () => {
      const shop = await session.visit('https://moegi.example/');
      await session.stopBackground();
      await shop.bringToFront();
      await session.ui.pressIcon();
      await until(async () => (await readOpenPopup()).place !== null);
      const { text, place } = await readOpenPopup();
      expect(text).toContain('Moegi Ceramics');
      expect(text).toContain(LINE);
      await session.ui.pressInPopup(place ?? { x: 0, y: 0 });
      await session.ui.answerRequest('allow');
      await toolbarSays(shop, '!');
      await session.spokenNotice(shop);
      await shop.close();
    });
  });
});
