import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FakeSites } from '../browser/fake-sites';
import { launch, type Session, until } from '../browser/launch';
import { spokenNotice } from '../browser/read-notice';
import { openLookUp, openMore, refreshIn } from '../browser/use-popup';
import { answerAll } from './answer-all';
import { openOwnPage } from './open-own-page';

interface Photographer {
  extension: string;
  sites: FakeSites;
  language: 'ja' | 'en';
  dark: boolean;
  /** Where the pictures go; it exists. */
  folder: string;
}

/** Pages with the in-page badge on them. */
const NOTICED = { alert: 'https://nagisa-tea.example/', caution: 'https://hoshizora.example/', supplier: 'https://minato-books.example/' };

/** A popup, and what is done in it before its picture is taken. */
interface Scene {
  url: string;
  act?: (popup: Page, session: Session, language: 'ja' | 'en') => Promise<void>;
}

/** Popups, by what they show. An answer that was given stays, so each of these has a shop of its own. */
const POPUPS: Record<string, Scene> = {
  alert: { url: 'https://nagisa-tea.example/' },
  // The browser shows 600 pixels of a popup at most, and the rest when scrolled.
  'alert-scrolled': {
    url: 'https://nagisa-tea.example/',
    async act(popup) {
      await popup.locator('.fold.announcement summary').click();
      await popup.$eval('.exposures', (list) => list.parentElement?.scrollIntoView());
    },
  },
  caution: { url: 'https://hoshizora.example/' },
  record: { url: 'https://kumo-glass.example/' },
  withdrawn: { url: 'https://mizube.example/' },
  'no-record': { url: 'https://plain-shop.example/' },
  embedded: { url: 'https://umibe-kutsu.example/', act: async (popup) => void (await popup.waitForSelector('.embedded')) },
  'answer-yes': { url: 'https://mall.example/tea-house/', act: (popup) => answerAll(popup, 'yes') },
  'answer-no': { url: 'https://moegi.example/', act: (popup) => answerAll(popup, 'no') },
  more: { url: 'https://nagisa-tea.example/', act: openMore },
  report: {
    url: 'https://yuki-sweets.example/',
    async act(popup) {
      await openMore(popup);
      await popup.locator('.more .report summary').click();
    },
  },
  'look-up': { url: 'https://kumo-glass.example/', act: openLookUp },
  done: { url: 'https://hoshizora.example/', act: tickAll },
  news: {
    url: 'https://plain-shop.example/',
    async act(popup) {
      await popup.locator('.news summary').click();
      await popup.waitForSelector('.news .hit');
    },
  },
  search: {
    url: 'https://plain-shop.example/',
    async act(popup, _, language) {
      await popup.type('#look-up-text', language === 'ja' ? 'なぎさ' : 'tea');
      await popup.waitForSelector('[role="option"]');
    },
  },
  offline: {
    url: 'https://plain-shop.example/',
    async act(popup, session) {
      const offline = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      const network = (await session.worker()).client;
      await network.send('Network.enable');
      await network.send('Network.emulateNetworkConditions', offline);
      await refreshIn(popup);
      await network.send('Network.emulateNetworkConditions', { ...offline, offline: false });
    },
  },
  refreshed: { url: 'https://plain-shop.example/', act: async (popup) => void (await refreshIn(popup)) },
};

/** Pages of the extension itself, by their address. */
const PAGES = {
  settings: 'settings.html',
  welcome: 'welcome.html',
  example: 'example.html',
  'catalogue-mine': 'catalogue.html#/mine',
  'catalogue-about': 'catalogue.html#/about',
  catalogue: 'catalogue.html#/',
  'catalogue-filtered': 'catalogue.html#/?leaked=money&sort=oldest',
  'catalogue-incident': 'catalogue.html#/incident/nagisa-tea-2026',
  'catalogue-changes': 'catalogue.html#/changes',
  'catalogue-requests': 'catalogue.html#/requests',
};

/** Takes a picture of every surface in one language and theme. */
export async function photographSurfaces({ extension, sites, language, dark, folder }: Photographer): Promise<void> {
  const session = await launch({ extension, sites, language, dark });
  const file = (name: string) => join(folder, `${name}.${language}.${dark ? 'dark' : 'light'}.png`);
  try {
    for (const [name, url] of Object.entries(NOTICED)) {
      const page = await session.visit(url);
      await spokenNotice(page);
      await page.screenshot({ path: file(`notice-${name}`) });
      await page.close();
    }
    for (const [name, { url, act }] of Object.entries(POPUPS)) {
      const page = await session.visit(url);
      const popup = await session.popup(page);
      await act?.(popup, session, language);
      await popup.screenshot({ path: file(`popup-${name}`) });
      await popup.close();
      await page.close();
    }
    for (const [name, address] of Object.entries(PAGES)) {
      const page = await openOwnPage(session, address);
      await page.screenshot({ path: file(name), fullPage: true });
      await page.close();
    }
  } finally {
    await session.browser.close();
  }
}

async function tickAll(popup: Page): Promise<void> {
  for (;;) {
    const box = await popup.$('.steps > ol .tick input:not(:checked)');
    if (!box) break;
    const before = await popup.$$eval('.page .tick :is(.done, .noted)', (all) => all.length);
    await box.click();
    await until(async () => (await popup.$$eval('.page .tick :is(.done, .noted)', (all) => all.length)) !== before);
  }
  await popup.waitForSelector('.settlement-settled');
}
