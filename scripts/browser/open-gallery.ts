import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, preview } from 'vite';
import { findChromium } from './find-chromium';
import { prepareNewPages, slowAsAsked, startedAlike } from './session';

/** The gallery in a browser without any extension. */
export interface Gallery {
  browser: Browser;
  /** The address of one state, or of all. */
  address(of: { language: 'ja' | 'en'; only?: string }): string;
  close(): Promise<void>;
}

/** Builds the gallery, serves it on this machine, and starts a browser for it. */
export async function openGallery(root: string): Promise<Gallery> {
  const configFile = join(root, 'gallery/vite.config.ts');
  await build({ configFile });
  const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 0 } });
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error('the gallery is not being served');
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    pipe: true,
    ...startedAlike(),
    defaultViewport: { width: 1320, height: 900 },
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run', '--force-color-profile=srgb'],
  });
  prepareNewPages(browser, slowAsAsked);
  return {
    browser,
    address: ({ language, only }) => `${base}?lang=${language}${only === undefined ? '' : `&only=${only}`}`,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The names of all states that are not in-page badges, in the gallery's order. */
export async function galleryNames(gallery: Gallery): Promise<{ popup: string[]; page: string[]; notice: string[] }> {
  const page = await gallery.browser.newPage();
  await page.goto(gallery.address({ language: 'en' }), { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.state');
  const ids = (selector: string) => page.$$eval(selector, (states) => states.map((one) => one.id));
  const names = { popup: await ids('.on-popup'), page: await ids('.on-page'), notice: await ids('.state:not(.on-popup, .on-page)') };
  await page.close();
  return names;
}
