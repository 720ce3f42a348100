import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

/** What is used below of the extension's API; it is sent to its page as text. */
declare const chrome: { action: { getTitle(of: object): Promise<string> } };

const OFF = 'Misemori: notices are off';
const LINE = 'only looked at when you press the icon';
const RECORD = 'Misemori: 1 disclosed incident on record';

inBrowser('a shopper who took the access to sites away', () => {
  let sites: FakeSites;
  let session: TestSession;
  const iconSays = (page: Page, title: string) => until(async () => (await session.toolbar(page)).title.startsWith(title));
  const openSettings = () => session.open('settings.html', 'h1');

  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });
  beforeEach(() => session.allowSites('none'));

  it('is not warned unasked, and the icon says so, but not where it tells a record already', async () => {
    await session.allowSites('all');
    const before = await session.visit('https://kumo-glass.example/');
    await iconSays(before, RECORD);
    const plain = await session.visit('https://plain.example/');
    expect((await session.toolbar(plain)).title).toBe('Misemori');
    await session.allowSites('none');
    await iconSays(plain, OFF);
    expect(await session.toolbar(before)).toEqual({ text: '○', title: `${RECORD} (latest: November 2019)` });

    const after = await session.visit('https://nagisa-tea.example/');
    await iconSays(after, OFF);
    expect((await session.toolbar(after)).text).toBe('');
    expect(await session.notice(after)).toBeUndefined();
    for (const page of [before, plain, after]) await page.close();
  });

  // Chromium asks then to load the page again, because a script of ours has missed its start; that question cannot be reached
  // headless. What it comes to is access to this site and a page that is loaded anew.
  it('who lets the icon into one site, and loads its page again, is told there, and the popup has the verdict', async () => {
    const page = await session.visit('https://minato-books.example/');
    await iconSays(page, OFF);
    await session.allowSites('https://minato-books.example/*');
    await page.bringToFront();
    await page.reload();
    await iconSays(page, RECORD);
    await until(async () => (await session.notice(page)) !== undefined);
    const popup = await session.pressIcon(page);
    await popup.waitForSelector('.host-access');
    const told = await popup.$eval('.verdict', (one) => one.textContent);
    for (const part of ['Minato Books', LINE, 'Allow access to every site']) expect(told).toContain(part);
    expect(await popup.$('.host-access [role], .host-access .warning')).toBeNull();
    expect(await session.faultsInBothThemes(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('a popup that came without a press on the icon never says that a page it cannot see is no shop', async () => {
    const page = await session.visit('https://nagisa-tea.example/');
    const popup = await session.popup(page);
    await popup.waitForFunction(() => document.querySelector('.headline')?.textContent?.startsWith('Misemori may not see this page'));
    await popup.close();
    await page.close();
  });

  it('reads the same in the settings, in the language that is chosen, and so does the icon at once', async () => {
    const page = await openSettings();
    await page.waitForSelector('.host-access');
    expect(await page.$eval('.host-access', (one) => one.textContent)).toContain(LINE);
    expect(await session.faultsInBothThemes(page)).toEqual([]);
    await (await page.waitForSelector('::-p-xpath(//label[contains(., "日本語")]//input)'))?.click();
    await page.waitForFunction(() => document.querySelector('.host-access')?.textContent?.includes('アイコンを押したときだけ'));
    await iconSays(page, '店守：アクセスが許可されていないサイトでは');
    await (await page.waitForSelector('::-p-xpath(//label[contains(., "English")]//input)'))?.click();
    await iconSays(page, OFF);
    await page.close();
  });

  it('where one site is allowed, is warned there as ever and told elsewhere that nobody looks', async () => {
    await session.allowSites('https://hoshizora.example/*');
    const allowed = await session.visit('https://hoshizora.example/');
    await iconSays(allowed, RECORD);
    await until(async () => (await session.notice(allowed)) !== undefined);
    const other = await session.visit('https://moegi.example/');
    await iconSays(other, OFF);
    expect(await session.notice(other)).toBeUndefined();
    await allowed.close();
    await other.close();
  });

  it('once access is back: open pages get their badges, the icon its name, and the line goes, worker stopped or not', async () => {
    const [shop, plain] = [await session.visit('https://mall.example/tea-house/'), await session.visit('https://plain.example/')];
    const page = await openSettings();
    await page.waitForSelector('.host-access');
    await session.stopBackground();
    await session.allowSites('all');
    await page.bringToFront();
    await page.waitForFunction(() => !document.querySelector('.host-access'));
    await iconSays(shop, RECORD);
    await until(async () => (await session.notice(shop)) !== undefined);
    expect(await session.toolbar(plain)).toEqual({ text: '', title: 'Misemori' });
    for (const one of [shop, plain, page]) await one.close();
  });

  // Last, because what was switched off stays on puppeteer's list. Starting the browser anew would prove nothing: an unpacked
  // extension gets the access back then.
  it('is told so after the extension was switched off and on, before anybody asks it anything', async () => {
    await session.switchOffAndOn();
    const page = await openSettings();
    await page.waitForSelector('.host-access');
    await until(async () => (await page.evaluate(() => chrome.action.getTitle({}))).startsWith(OFF));
  });
});
