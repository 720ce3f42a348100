import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session, until } from '../../scripts/browser/launch';
import { readNotice, spokenNotice } from '../../scripts/browser/read-notice';
import { faultsInBothThemes } from '../support/axe';

const shots = join(process.cwd(), 'shots/first-run');

describe.each(['ja', 'en'] as const)('the first minute, in %s', (language) => {
  let sites: FakeSites;
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    sites = await openFakeSites();
    session = await launch({ extension: inject('extension'), sites, language, keepFirstRun: true });
    const target = await session.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
    const opened = await target.page();
    if (!opened) throw new Error('the first-run page is no page');
    page = opened;
    await page.waitForSelector('.welcome');
  });
  afterAll(async () => {
    await session?.browser.close();
    await sites?.close();
  });

  it('a page opens by itself, once, on one screen', async () => {
    expect((await session.browser.pages()).filter((one) => one.url().endsWith('/welcome.html'))).toHaveLength(1);
    await page.setViewport({ width: 1280, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(800);
    await page.screenshot({ path: join(shots, `welcome.${language}.png`) });
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.screenshot({ path: join(shots, `welcome-narrow.${language}.png`), fullPage: true });
    await page.setViewport({ width: 1280, height: 800 });
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  it('says where the icon is while it is behind the extensions button, as the badge at a shop does', async () => {
    expect(await page.$('.not-pinned')).not.toBeNull();
    const shop = await session.visit('https://nagisa-tea.example/');
    expect((await spokenNotice(shop)).text).toContain(language === 'ja' ? 'パズルの形' : 'puzzle piece');
    await shop.close();
  });

  it('lets the reader choose how they are told, and keeps it', async () => {
    await page.bringToFront();
    const chosen = () => page.$$eval('.modes input', (all) => all.findIndex((one) => one instanceof HTMLInputElement && one.checked));
    expect(await chosen()).toBe(0);
    await page.click('.modes .option:nth-of-type(2) input');
    await page.waitForSelector('.modes [role="status"]:not(:empty)');
    await page.reload();
    await page.waitForSelector('.welcome');
    expect(await chosen()).toBe(1);
    await page.click('.modes .option:nth-of-type(1) input');
    await page.waitForSelector('.modes [role="status"]:not(:empty)');
  });

  it('shows badge and popup on an invented shop, from the first warning to all done and back, and keeps none of it', async () => {
    await page.click('.button');
    await page.waitForSelector('.example .level-alert');
    await until(async () => (await readNotice(page)) !== undefined);
    await page.screenshot({ path: join(shots, `example.${language}.png`) });
    const edges = await page.evaluate(() => {
      const of = (one: string) => document.querySelector(one)?.getBoundingClientRect();
      return { popupEnds: of('.beside')?.right, badgeBegins: of('div[popover]')?.left };
    });
    expect(edges.popupEnds).toBeLessThanOrEqual(edges.badgeBegins ?? 0);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.click('.affected .answer-yes');
    await page.waitForSelector('.outcome-may-be-affected');
    for (;;) {
      const box = await page.$('.steps > ol input:not(:checked)');
      if (!box) break;
      await box.click();
    }
    await page.waitForSelector('.settlement-settled');
    await page.waitForSelector('.level-record');
    await until(async () => (await readNotice(page)) === undefined);
    await page.screenshot({ path: join(shots, `example-done.${language}.png`) });
    await page.click('.settlement button');
    await page.waitForSelector('.level-alert');
    await page.reload();
    await page.waitForSelector('.example .affected .answer-yes');
    const kept = await (await session.worker()).evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
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
