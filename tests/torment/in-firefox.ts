import type { Page } from 'puppeteer-core';
import { en } from '../../locales/en';
import type { FakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { launchFirefox } from '../support/browser/firefox-session';
import type { Observed } from './observed';
import { STAGES } from './stage';

/** What is used below of the extension's API; it is sent to its pages as text. */
declare const chrome: { action: { openPopup(): Promise<void> }; extension: { getViews(of: object): Window[] } };

/** Stages a fault in a Firefox of its own, visits a shop, and says what is noticed there. */
export async function observeInFirefox(id: string, firefox: string, extension: string, sites: FakeSites, shop: string): Promise<Observed> {
  const preferences = id === 'no-databases' ? { 'browser.privatebrowsing.autostart': true } : {};
  const session = await launchFirefox({ firefox, extension, sites, language: 'en', preferences, stores: id !== 'no-databases' });
  try {
    const stage = STAGES[id];
    if (stage) {
      const own = session.extensionPage;
      const inBackground = async (code: string) =>
        void (await own.evaluate(`chrome.runtime.getBackgroundPage().then((background) => (${code})(background))`));
      await stage({ own, inBackground });
    } else if (id !== 'no-databases') throw new Error(`nobody knows how to stage ${id} in Firefox`);
    const page = await session.browser.newPage();
    await page.goto(shop, { waitUntil: 'load' });
    await until(async () => (await session.toolbar(page)).text !== '', `${id}: a mark on the toolbar`);
    await until(async () => (await session.notice(page)) !== undefined, `${id}: the in-page badge`).catch(() => {});
    const toolbar = (await session.toolbar(page)).text;
    const notice = (await session.notice(page)) !== undefined;
    const notKept = id === 'memory-full' && (await tellsNotKept(session.extensionPage));
    return { toolbar, notice, popup: await session.popupText(page), notKept };
  } finally {
    await session.close();
  }
}

/** Opens the real popup, answers its question, and tells whether it says that this could not be kept. The protocol has no page for it. */
async function tellsNotKept(own: Page): Promise<boolean> {
  await own.evaluate(() => chrome.action.openPopup());
  const press = () => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    const no = [...(popup?.document.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === 'No');
    no?.click();
    return no !== undefined;
  };
  await until(() => own.evaluate(press), 'the question of the popup');
  const says = (text: string) =>
    chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector('[role="alert"]')?.textContent?.includes(text) ?? false;
  await until(() => own.evaluate(says, en.settings.failed), 'that it could not be kept');
  await own.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
  return true;
}
