import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { ICON_IS_ON_TOOLBAR, NO_FAULT } from '../support/browser/differences';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

/** What is used below of the extension's API; it is sent there as text. */
declare const chrome: { tabs: { query(of: object): Promise<{ url?: string }[]> } };

const shots = join(process.cwd(), 'shots/first-run');

inBrowser.each(['ja', 'en'] as const)('the first minute, in %s', (language) => {
  let sites: FakeSites;
  let session: TestSession;
  let page: Page;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language, keepFirstRun: true });
    page = await session.welcome();
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it('a page opens by itself, once, on one screen', async () => {
    const tabs = await session.extension.evaluate(() => chrome.tabs.query({}));
    expect(tabs.filter(({ url }) => url?.endsWith('/welcome.html'))).toHaveLength(1);
    await page.setViewport({ width: 1280, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(800);
    await page.screenshot({ path: join(shots, `welcome.${language}.png`) });
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.screenshot({ path: join(shots, `welcome-narrow.${language}.png`), fullPage: true });
    await page.setViewport({ width: 1280, height: 800 });
    expect(await session.faultsInBothThemes(page)).toEqual([]);
  });

  it('says where the icon is while it is not on the toolbar, and only then, as the badge at a shop does', async () => {
    const isSaid = !ICON_IS_ON_TOOLBAR[session.name];
    expect((await page.$('.not-pinned')) !== null).toBe(isSaid);
    const shop = await session.visit('https://nagisa-tea.example/');
    const { text } = await session.spokenNotice(shop);
    expect(text.includes(language === 'ja' ? 'パズルの形' : 'puzzle piece')).toBe(isSaid);
    await shop.close();
  });

  it('lets the reader choose how they are told, and keeps it', async () => {
    await page.bringToFront();
    const chosen = () => page.$$eval('.modes input', (all) => all.findIndex((one) => one instanceof HTMLInputElement && one.checked));
    expect(await chosen()).toBe(0);
    await page.click('.modes .option:nth-of-type(2) input');
    await page.waitForSelector('.modes [role="status"]:not(:empty)');
    await session.reload(page, '.welcome');
    expect(await chosen()).toBe(1);
    await page.click('.modes .option:nth-of-type(1) input');
    await page.waitForSelector('.modes [role="status"]:not(:empty)');
  });

  it('shows badge and popup on an invented shop, from the first warning to all done and back, and keeps none of it', async () => {
    await page.click('.button');
    await page.waitForSelector('.example .level-alert');
    await until(async () => (await session.notice(page)) !== undefined);
    await page.screenshot({ path: join(shots, `example.${language}.png`) });
    const edges = await page.evaluate(() => {
      const of = (one: string) => document.querySelector(one)?.getBoundingClientRect();
      return { popupEnds: of('.beside')?.right, badgeBegins: of('div[popover]')?.left };
    });
    expect(edges.popupEnds).toBeLessThanOrEqual(edges.badgeBegins ?? 0);
    expect((await session.faultsInBothThemes(page)).filter((fault) => !NO_FAULT[session.name].test(fault))).toEqual([]);
    await page.click('.affected .answer-yes');
    await page.waitForSelector('.outcome-may-be-affected');
    for (;;) {
      const box = await page.$('.steps > ol input:not(:checked)');
      if (!box) break;
      await box.click();
    }
    await page.waitForSelector('.settlement-settled');
    await page.waitForSelector('.level-record');
    await until(async () => (await session.notice(page)) === undefined);
    await page.screenshot({ path: join(shots, `example-done.${language}.png`) });
    await page.click('.settlement button');
    await page.waitForSelector('.level-alert');
    await session.reload(page, '.example .affected .answer-yes');
    const kept = await session.extension.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(kept).toContain('misemori-memory');
    const answers = await page.evaluate(async () => {
      const opening = indexedDB.open('misemori-memory');
      await new Promise((done) => opening.addEventListener('success', done));
      const reading = opening.result.transaction('answers').objectStore('answers').count();
      await new Promise((done) => reading.addEventListener('success', done));
      opening.result.close();
      return reading.result;
    });
    expect(answers).toBe(0);
  });
});
