import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, until } from './launch';
import { readNotice } from './read-notice';
import type { Street } from './street';

interface Photographer {
  extension: string;
  street: Street;
  language: 'ja' | 'en';
  dark: boolean;
  /** Where the pictures go; it exists. */
  folder: string;
}

/** Pages with the in-page badge on them. */
const NOTICED = { alert: 'https://nagisa-tea.example/', caution: 'https://hoshizora.example/', supplier: 'https://minato-books.example/' };

/** Popups, by what they show. */
const POPUPS = {
  alert: 'https://nagisa-tea.example/',
  caution: 'https://hoshizora.example/',
  record: 'https://kumo-glass.example/',
  withdrawn: 'https://mizube.example/',
  'no-record': 'https://plain-shop.example/',
};

/** Pages of the extension itself, by their address. */
const PAGES = {
  settings: 'settings.html',
  catalogue: 'catalogue.html#/',
  'catalogue-filtered': 'catalogue.html#/?leaked=money&sort=oldest',
  'catalogue-incident': 'catalogue.html#/incident/nagisa-tea-2026',
  'catalogue-changes': 'catalogue.html#/changes',
  'catalogue-requests': 'catalogue.html#/requests',
};

/** Takes a picture of every surface in one language and theme. */
export async function photographSurfaces({ extension, street, language, dark, folder }: Photographer): Promise<void> {
  const session = await launch({ extension, street, language, dark });
  const file = (name: string) => join(folder, `${name}.${language}.${dark ? 'dark' : 'light'}.png`);
  const shoot = async (page: Page, name: string) => {
    // A popup is as large as the browser lets it be; beyond that its picture would only repeat itself.
    await page.screenshot({ path: file(name), fullPage: !name.startsWith('popup-') });
  };
  try {
    for (const [name, url] of Object.entries(NOTICED)) {
      const page = await session.visit(url);
      await until(async () => (await readNotice(page)) !== undefined);
      await page.screenshot({ path: file(`notice-${name}`) });
      await page.close();
    }
    for (const [name, url] of Object.entries(POPUPS)) {
      const page = await session.visit(url);
      const popup = await session.popup(page);
      await shoot(popup, `popup-${name}`);
      if (name === 'no-record') {
        await popup.type('#look-up-text', language === 'ja' ? 'なぎさ' : 'nagisa');
        await popup.waitForSelector('[role="option"]');
        await shoot(popup, 'popup-search');
        await popup.click('.dataset button');
        await popup.waitForSelector('.outcome:not(:empty)');
        await shoot(popup, 'popup-refreshed');
      }
      await popup.close();
      await page.close();
    }
    for (const [name, address] of Object.entries(PAGES)) {
      const page = await session.browser.newPage();
      await page.goto(`chrome-extension://${session.extensionId}/${address}`);
      await page.waitForSelector('h1, h2');
      await until(async () => (await page.$('main [role="status"]:only-child')) === null);
      await shoot(page, name);
      await page.close();
    }
  } finally {
    await session.browser.close();
  }
}
