import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session, until } from '../../scripts/browser/launch';
import { readNotice } from '../../scripts/browser/read-notice';
import { faultsInBothThemes } from '../support/axe';

describe('with the keyboard alone', () => {
  let sites: FakeSites;
  let session: Session;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launch({ extension: inject('extension'), sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.browser.close();
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
    expect(await faultsInBothThemes(popup)).toEqual([]);
    await popup.keyboard.press('ArrowDown');
    const first = await active(popup);
    expect(first).toBeTruthy();
    await popup.keyboard.press('ArrowUp');
    expect(await active(popup)).toBeUndefined();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.look-up .card h2');
    expect(first).toContain(await popup.$eval('.look-up .card h2', (title) => title.textContent));
    expect(await faultsInBothThemes(popup)).toEqual([]);
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
    await until(async () => (await readNotice(page)) !== undefined);
    await page.bringToFront();
    // The shop's page has nothing of its own to stop at: the first stop is "Close", the second "Don't show this again".
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await readNotice(page)) === undefined);
    const settings = await session.browser.newPage();
    await settings.goto(`chrome-extension://${session.extensionId}/settings.html`);
    await settings.waitForFunction(() => document.body.textContent?.includes('1 incident is remembered'));
    await settings.close();
    await page.close();
  });

  it('the in-page badge is closed with Escape', async () => {
    const page = await session.visit('https://moegi.example/');
    await until(async () => (await readNotice(page)) !== undefined);
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await until(async () => (await readNotice(page)) === undefined);
    await page.close();
  });

  it('settings are changed', async () => {
    const page = await session.browser.newPage();
    await page.goto(`chrome-extension://${session.extensionId}/settings.html`);
    await page.waitForSelector('h1');
    expect(await faultsInBothThemes(page)).toEqual([]);
    await tabTo(page, 'input[name="notice"]');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.outcome:not(:empty)');
    await tabTo(page, 'input[name="every-site"]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="every-site"]')?.checked);
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
    expect(await faultsInBothThemes(popup)).toEqual([]);
    await popup.close();
  });
});
