import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FakeSites } from '../browser/fake-sites';
import { launch, type Session, until } from '../browser/launch';
import { spokenNotice } from '../browser/read-notice';
import { answerAll } from './answer-all';

/** The sizes that the stores want, in pixels: pictures (Google, Mozilla, Microsoft) and the small tile (Google, Microsoft). */
export const STORE_PICTURE = { width: 1280, height: 800 };
export const STORE_TILE = { width: 440, height: 280 };

/** How much of a picture is its caption. */
const CAPTION_HEIGHT = 96;

interface StorePhotographer {
  root: string;
  extension: string;
  sites: FakeSites;
  language: 'ja' | 'en';
  /** Where the pictures go; it exists. */
  folder: string;
}

/** What is in a picture below its caption: a page, and a popup over it. */
interface Scene {
  page: string;
  popup?: string;
}

/** Of each picture what is in it, in the order of `docs/store/…/captions.txt`. */
const SCENES: readonly ((session: Session) => Promise<Scene>)[] = [
  async (session) => {
    const page = await visit(session, 'https://nagisa-tea.example/');
    await spokenNotice(page);
    return { page: await picture(page) };
  },
  (session) => withPopup(session, 'https://nagisa-tea.example/'),
  (session) => withPopup(session, 'https://nagisa-tea.example/', (popup) => answerAll(popup, 'yes')),
  (session) => ownPage(session, 'catalogue.html#/'),
  (session) => ownPage(session, 'settings.html'),
];

/** Takes the pictures that a store's page shows, each with a line above that says what it is, and the small tile. */
export async function photographStore({ root, extension, sites, language, folder }: StorePhotographer): Promise<void> {
  const text = (file: string) => readFileSync(join(root, 'docs/store', language, file), 'utf8').trim();
  const captions = text('captions.txt').split('\n');
  if (captions.length !== SCENES.length) throw new Error(`docs/store/${language}/captions.txt has to have ${SCENES.length} lines.`);
  const session = await launch({ extension, sites, language });
  try {
    const sheet = await session.browser.newPage();
    const draw = async (name: string, size: { width: number; height: number }, body: string) => {
      await sheet.setViewport(size);
      await sheet.setContent(`<!doctype html><html lang="${language}"><style>${STYLE}</style>${body}</html>`);
      await sheet.bringToFront();
      await sheet.screenshot({ path: join(folder, `${name}.png`) });
    };
    for (const [i, take] of SCENES.entries()) {
      const { page, popup } = await take(session);
      const over = popup === undefined ? '' : `<img class="popup" src="${popup}">`;
      await draw(`${i + 1}`, STORE_PICTURE, `<p class="caption">${captions[i]}</p><div class="page"><img src="${page}">${over}</div>`);
    }
    const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(join(root, 'docs/icon.svg'), 'utf8'))}`;
    const [name = '', words = ''] = text('name.txt').split(' – ');
    await draw('tile', STORE_TILE, `<div class="tile"><img src="${icon}"><b>${name}</b><span>${words}</span></div>`);
  } finally {
    await session.browser.close();
  }
}

const STYLE = `
html,body{margin:0;font-family:system-ui,"Noto Sans CJK JP",sans-serif;background:#f3f6f4;color:#1d2b26}
.caption{box-sizing:border-box;height:${CAPTION_HEIGHT}px;margin:0;display:flex;align-items:center;justify-content:center;font-size:30px;font-weight:600}
.page{position:relative;height:${STORE_PICTURE.height - CAPTION_HEIGHT}px;overflow:hidden;border-top:1px solid #cdd8d3}
.page>img:first-child{display:block;width:100%}
.popup{position:absolute;top:16px;right:48px;border:1px solid #b5c2bc;border-radius:8px;box-shadow:0 4px 16px rgb(0 0 0/.18)}
.tile{box-sizing:border-box;height:${STORE_TILE.height}px;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:12px}
.tile img{width:96px}.tile b{font-size:34px;line-height:1.2}.tile span{font-size:20px}`;

async function withPopup(session: Session, url: string, act?: (popup: Page) => Promise<void>): Promise<Scene> {
  const page = await visit(session, url);
  // Whoever has opened the popup has closed the badge.
  await page.$$eval(':popover-open', (badges) => {
    for (const badge of badges) badge.remove();
  });
  const below = await picture(page);
  const popup = await session.popup(page);
  await act?.(popup);
  const over = await picture(popup);
  await popup.close();
  return { page: below, popup: over };
}

async function ownPage(session: Session, address: string): Promise<Scene> {
  const page = await session.browser.newPage();
  await setSize(page);
  await page.goto(`chrome-extension://${session.extensionId}/${address}`);
  await page.waitForSelector('h1, h2');
  await until(async () => (await page.$('main [role="status"]:only-child')) === null);
  return { page: await picture(page) };
}

async function visit(session: Session, url: string): Promise<Page> {
  const page = await session.visit(url);
  await setSize(page);
  return page;
}

const setSize = (page: Page) => page.setViewport({ width: STORE_PICTURE.width, height: STORE_PICTURE.height - CAPTION_HEIGHT });

/** What is to be seen of a page, as an address that a picture can have. */
async function picture(page: Page): Promise<string> {
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}
