import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

inBrowser('with the keyboard alone', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  /** Tabs on until something is focused; a reader would hear each stop on the way. */
  const tabTo = async (page: Page, selector: string) => {
    for (let stops = 0; stops < 40; stops++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way with Tab to ${selector}`);
  };
  const popupOver = async (url: string) => session.popup(await session.visit(url));
  const active = (popup: Page) =>
    popup.$eval('#look-up-text', (field) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent);

  it('a name is looked up, chosen from the list with the arrows, opened, and left again', async () => {
    const popup = await popupOver('https://plain.example/');
    await tabTo(popup, '#look-up-text');
    await popup.keyboard.type('na');
    await popup.waitForSelector('[role="option"]');
    expect(await popup.$eval('#look-up-text', (field) => field.getAttribute('aria-expanded'))).toBe('true');
    expect(await session.faultsInBothThemes(popup)).toEqual([]);
    await popup.keyboard.press('ArrowDown');
    const first = await active(popup);
    expect(first).toBeTruthy();
    await popup.keyboard.press('ArrowUp');
    expect(await active(popup)).toBeUndefined();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.look-up .card h2');
    expect(first).toContain(await popup.$eval('.look-up .card h2', (title) => title.textContent));
    expect(await session.faultsInBothThemes(popup)).toEqual([]);
    await tabTo(popup, '.look-up .link');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => !document.querySelector('.look-up .card'));
    await popup.close();
  });

  it('Escape closes the list and keeps what was typed; Enter then looks that up', async () => {
    const popup = await popupOver('https://plain.example/');
    await tabTo(popup, '#look-up-text');
    await popup.keyboard.type('nagisa');
    await popup.waitForSelector('[role="option"]');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[role="listbox"][hidden]');
    expect(await popup.$eval('#look-up-text', (field) => (field as HTMLInputElement).value)).toBe('nagisa');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.hits');
    await tabTo(popup, '.hit');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.look-up .card');
    await popup.close();
  });

  it('the data are refreshed', async () => {
    const popup = await popupOver('https://plain.example/');
    await tabTo(popup, '.tool:last-child');
    await popup.keyboard.press('Enter');
    await tabTo(popup, '.refresh');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.outcome:not(:empty)');
    await popup.close();
  });

  it('the in-page badge is dismissed, and that is remembered', async () => {
    const page = await session.visit('https://nagisa-tea.example/');
    await until(async () => (await session.notice(page)) !== undefined);
    await page.bringToFront();
    // The shop's page has nothing of its own to stop at: the first stop is "Close", the second "Don't show this again".
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await session.notice(page)) === undefined);
    const settings = await session.open('settings.html', 'h1');
    await settings.waitForFunction(() => document.body.textContent?.includes('1 incident is remembered'));
    await settings.close();
    await page.close();
  });

  it('the in-page badge is closed with Escape', async () => {
    const page = await session.visit('https://moegi.example/');
    await until(async () => (await session.notice(page)) !== undefined);
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await until(async () => (await session.notice(page)) === undefined);
    await page.close();
  });

  it('settings are changed', async () => {
    const page = await session.open('settings.html', 'h1');
    expect(await session.faultsInBothThemes(page)).toEqual([]);
    await tabTo(page, 'input[name="notice"]');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.outcome:not(:empty)');
    await tabTo(page, 'input[name="every-site"]');
    await page.keyboard.press(' ');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="every-site"]')?.checked);
    await page.close();
  });

  it('no stop of the settings lies behind the line that says what was saved', async () => {
    const page = await session.open('settings.html', 'h1');
    await page.setViewport({ width: 900, height: 400 });
    await tabTo(page, 'input[name="notice"]');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.outcome:not(:empty)');
    const stops = await page.$$eval('a, button, input, summary', (all) => all.length);
    const behind: string[] = [];
    for (let n = 0; n < stops; n++) {
      await page.keyboard.press('Tab');
      behind.push(
        ...(await page.evaluate(() => {
          const stop = document.activeElement?.getBoundingClientRect();
          const line = document.querySelector('.outcome')?.getBoundingClientRect();
          const isBehind = stop && line && document.activeElement !== document.body && stop.bottom > line.top && stop.top < line.bottom;
          return isBehind ? [document.activeElement?.outerHTML.slice(0, 80) ?? ''] : [];
        })),
      );
    }
    expect(behind).toEqual([]);
    await page.close();
  });

  it.each([
    ['an alert', 'https://nagisa-tea.example/'],
    ['a caution', 'https://hoshizora.example/'],
    ['a record', 'https://kumo-glass.example/'],
    ['what was cleared', 'https://mizube.example/'],
    ['no record', 'https://plain.example/'],
  ])('and for everybody, axe finds nothing wrong in the popup with %s, in both themes', async (_, url) => {
    const popup = await popupOver(url);
    expect(await session.faultsInBothThemes(popup)).toEqual([]);
    await popup.close();
  });
});
