import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

/** What is used below of the extension's API; it is sent to its page as text. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: object): Promise<string> };
};

const SHOP = 'https://nagisa-tea.example/';

inBrowser('pages that are open', () => {
  let sites: FakeSites;
  let session: TestSession;
  let shop: Page;
  let settings: Page;

  const mark = (text: string) => until(async () => (await session.toolbar(shop)).text === text);
  const badge = (speaks: (text: string | undefined) => boolean) =>
    until(async () => {
      // A page in the background draws nothing, and nothing of it can be measured.
      await shop.bringToFront();
      return speaks((await session.notice(shop))?.text);
    });
  const openSettings = () => session.open('settings.html', 'h1');
  const choose = async (label: string) => {
    await settings.bringToFront();
    await (await settings.waitForSelector(`::-p-xpath(//label[contains(., "${label}")]//input)`))?.click();
  };

  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'en' });
    shop = await session.visit(SHOP);
    settings = await openSettings();
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it('hear of another language', async () => {
    await mark('!');
    await badge((text) => text?.startsWith('From the Misemori extension') ?? false);
    await choose('日本語');
    await badge((text) => text?.startsWith('店守（拡張機能）より') ?? false);
    expect((await session.toolbar(shop)).title).toContain('記録が1件');
    await choose('English');
    await badge((text) => text?.startsWith('From the Misemori extension') ?? false);
  });

  it('lose toolbar badge and in-page badge when the shopper wants to hear nothing, and have the first back later', async () => {
    await choose('Not at all');
    await mark('');
    await badge((text) => text === undefined);
    await choose('In the page and on the toolbar');
    await mark('!');
  });

  // Last, because what was switched off stays on puppeteer's list, and its worker cannot be asked any more.
  it('have their toolbar badge again after the extension was switched off and on, before anybody asks it anything', async () => {
    await session.switchOffAndOn();
    const own = await openSettings();
    const text = () =>
      own.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://nagisa-tea.example/*' });
        return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
      });
    await until(async () => (await text()) === '!');
  });
});
