import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { openLookUp, openMore, TOLD } from '../../scripts/browser/use-popup';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

/** Widths of telephones, in CSS pixels. */
const WIDTHS = [320, 360, 412];

/** The extension's own pages, with something to wait for on each. */
const OWN_PAGES = [
  ['welcome.html', '.welcome'],
  ['settings.html', 'h1'],
  ['catalogue.html#/', '.entries'],
  ['catalogue.html#/incident/nagisa-tea-2026', '.card'],
  ['catalogue.html#/changes', '.entries'],
  ['catalogue.html#/mine', '.progress, .nothing'],
  ['catalogue.html#/requests', 'main'],
  ['catalogue.html#/about', '.about'],
  ['refresh-file.html', 'input'],
] as const;

// Firefox for Android shows the popup as a page of its own, and has no toolbar. It cannot be started here: this is what can be tried of it.
inBrowser('on a screen as narrow as that of a telephone', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'ja' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  /** What reaches beyond the sides of the screen, and what is pressed but smaller than a finger can aim at (24 pixels, WCAG 2.5.8). */
  const faultsAt = async (page: Page, width: number): Promise<string[]> => {
    await page.setViewport({ width, height: 640 });
    await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    return page.evaluate(() => {
      const seen = [...document.querySelectorAll('button, select, summary, input, a')].filter((one) => one.checkVisibility());
      const beyond = seen.filter((one) => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0);
      const small = seen.filter((one) => one.matches('button, select, summary') && one.getBoundingClientRect().height < 24);
      const told = (what: string, all: Element[]) => all.map((one) => `${what}: ${one.outerHTML.slice(0, 80)}`);
      const wide = document.documentElement.scrollWidth > innerWidth ? [`scrolls sideways: ${document.documentElement.scrollWidth}`] : [];
      return [...wide, ...told('beyond', beyond), ...told('small', small)];
    });
  };

  it.each(WIDTHS)('the popup looks up a shop, asks, and is ticked (%i)', async (width) => {
    const popup = await session.open('popup.html', TOLD);
    expect(await faultsAt(popup, width)).toEqual([]);
    await openMore(popup);
    expect(await faultsAt(popup, width)).toEqual([]);
    await openLookUp(popup);
    await popup.type('#look-up-text', 'なぎさ');
    await popup.waitForSelector('[role="option"]');
    expect(await faultsAt(popup, width)).toEqual([]);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.look-up .card');
    expect(await faultsAt(popup, width)).toEqual([]);
    if (width === WIDTHS[0]) await popup.locator('.look-up .answer-yes').click();
    await popup.waitForSelector('.look-up .tick input');
    const ticked = await popup.$$eval('.look-up .tick :is(.done, .noted)', (all) => all.length);
    await popup.locator('.look-up .tick input:not(:checked)').click();
    await popup.waitForFunction((before) => document.querySelectorAll('.look-up .tick :is(.done, .noted)').length > before, {}, ticked);
    expect(await faultsAt(popup, width)).toEqual([]);
    await popup.close();
  });

  it.each(OWN_PAGES)('%s shows all of itself, and what is pressed is large enough', async (path, selector) => {
    const page = await session.open(path, selector);
    for (const width of WIDTHS) expect(await faultsAt(page, width), `${width}`).toEqual([]);
    await page.close();
  });
});
