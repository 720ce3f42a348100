import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { startChromium } from '../../scripts/browser/launch';
import { givePatience } from '../../scripts/browser/session';
import { filesIn, type StaticServer, serveStatic } from '../../scripts/feed/static-server';
import { firstViewOf } from '../../scripts/site/first-view';
import { LANGUAGES, SITE_WORDS } from '../../scripts/site/site-language';
import { ICON_FILE } from '../../scripts/site/site-paths';
import { writeSite } from '../../scripts/site/write-site';
import { faultsInBothThemes } from '../support/axe';
import { type DemoSite, demoSite, filesOf, SITE } from '../support/demo-site';

describe('the website', () => {
  let sites: FakeSites;
  let browser: Browser;
  let server: StaticServer;
  let folder: string;
  let site: DemoSite;
  let files: Map<string, string | Uint8Array>;
  /** Everything that any page asked for, and what the console said of it. */
  const asked: string[] = [];
  const complaints: string[] = [];

  const open = async (path: string, { width = 320, script = true, fresh = false } = {}): Promise<Page> => {
    const page = await (fresh ? await browser.createBrowserContext() : browser.defaultBrowserContext()).newPage();
    givePatience(page);
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(`${path}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${path}: ${String(error)}`));
    await page.setJavaScriptEnabled(script);
    await page.setViewport({ width, height: 800 });
    await page.goto(`${server.url}${path}`, { waitUntil: 'load' });
    return page;
  };
  const found = (page: Page) => page.$$eval('#found .entries a', (links) => links.map((link) => link.textContent));
  const find = async (page: Page, text: string) => {
    await page.type('#search input[name="text"]', text);
    await page.waitForFunction((n) => document.querySelectorAll('#found .entries li').length === n, {}, 1);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'misemori-site-'));
    site = await demoSite({ ...SITE, base: undefined });
    files = await filesOf(site);
    writeSite(folder, files);
    server = await serveStatic(filesIn(folder));
    sites = await openFakeSites();
    browser = await startChromium({ sites, language: 'ja' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await sites?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const PAGES = [
    'index',
    'changes',
    'year/2026',
    'incident/nagisa-tea-2026',
    'incident/kawara-tableware-2026',
    'incident/hibp-dropbox-2016',
  ];
  it.each(LANGUAGES.flatMap((language) => PAGES.map((name) => [`${language}/${name}.html`])).concat([['']]))(
    '/%s is free of faults that axe finds and fits the window, on a phone and on a desk, in both themes',
    async (path) => {
      const page = await open(path);
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 800 });
        expect(await faultsInBothThemes(page), `${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), `${width}`).toBe(false);
      }
      await page.close();
    },
  );

  it.each(LANGUAGES)('asks for its first view alone until somebody searches (%s)', async (language) => {
    server.served.length = 0;
    const page = await open(`${language}/`, { fresh: true });
    await page.waitForNetworkIdle();
    const parts = firstViewOf(files, language);
    expect(server.served.map(({ status }) => status)).toEqual(parts.map(() => 200));
    await find(page, 'ﾅｷﾞｻ');
    // A browser may ask anew for the icon when an address changes.
    const later = server.served.slice(parts.length).flatMap(({ path }) => (path === ICON_FILE ? [] : path));
    expect(later).toEqual([`${language}/records.json`]);
    await page.close();
  });

  it('finds a shop by its name in kana as the extension does, and the address brings the search back', async () => {
    const page = await open('ja/index.html');
    await find(page, 'ﾅｷﾞｻ');
    expect(await found(page)).toEqual(['なぎさ茶舗']);
    expect(await page.$eval('#all', (all) => all.hasAttribute('hidden'))).toBe(true);
    expect(decodeURIComponent(page.url())).toMatch(/#\/\?text=ﾅｷﾞｻ$/);
    await page.reload();
    await page.waitForSelector('#found .entries a');
    expect(await found(page)).toEqual(['なぎさ茶舗']);
    await Promise.all([page.waitForNavigation(), page.click('#found .entries a')]);
    expect(await page.$eval('.card h2', (title) => title.textContent)).toBe('なぎさ茶舗');
    await page.goBack();
    await page.waitForSelector('#found .entries a');
    await page.click('#search summary');
    await page.click('#search button[type="button"]');
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('#all')?.hidden);
    expect(await found(page)).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
    await page.close();
  });

  it('tells no host what somebody looked for, not even when the address is opened anew', async () => {
    const page = await open('ja/index.html#/?text=nagisa');
    await page.waitForSelector('#found .entries a');
    expect(await found(page)).toEqual(['なぎさ茶舗']);
    expect(server.served.filter(({ path }) => /nagisa/.test(path) && !path.includes('/incident/'))).toEqual([]);
    expect(asked.filter((url) => /[?].*text=/.test(url.split('#')[0] ?? ''))).toEqual([]);
    await page.close();
  });

  it('filters, and grows a long list when asked', async () => {
    const page = await open('en/index.html');
    await page.click('#search summary');
    await page.select('select[name="leaked"]', 'account');
    await page.waitForSelector('#found .entries');
    expect(await found(page)).toHaveLength(100);
    await page.click('#found > button');
    await page.waitForFunction(() => document.querySelectorAll('#found .entries li').length === 200);
    await page.close();
  });

  it('leads to a discreet record whoever types its whole name, and names it to nobody before', async () => {
    const [discreet] = site.discreet.filter(({ recorded }) => recorded.incident.shops[0]?.sites?.[0]);
    const host = discreet?.recorded.incident.shops[0]?.sites?.[0]?.host ?? '';
    const page = await open('en/index.html');
    await find(page, host);
    expect(await found(page)).toEqual([SITE_WORDS.en.search.exact]);
    await Promise.all([page.waitForNavigation(), page.click('#found .entries a')]);
    expect(await page.$eval('.card h2', (title) => title.textContent)).toBe(discreet?.recorded.incident.shops[0]?.name.en);
    await page.close();
  });

  it('says so where the records cannot be fetched, and tries again at the next letter', async () => {
    const page = await open('en/index.html');
    const before = complaints.length;
    await page.setOfflineMode(true);
    await page.type('#search input[name="text"]', 'nagis');
    await page.waitForSelector('#found [role="alert"]');
    await page.setOfflineMode(false);
    await page.type('#search input[name="text"]', 'a');
    await page.waitForSelector('#found .entries a');
    expect(await found(page)).toContain('Nagisa Tea');
    complaints.splice(before);
    await page.close();
  });

  it('works without a script: no search that could do nothing, and every record through its year', async () => {
    const page = await open('ja/index.html', { script: false });
    expect(await (await page.$('#search'))?.isVisible()).toBe(false);
    expect(await (await page.$('noscript p'))?.isVisible()).toBe(true);
    await Promise.all([page.waitForNavigation(), page.click('.years a[href="year/2024.html"]')]);
    await Promise.all([page.waitForNavigation(), page.click('.entries a[href$="/hoshizora-zakka-2024.html"]')]);
    expect(await page.$eval('.card h2', (title) => title.textContent)).toBe('ほしぞら雑貨店');
    await page.close();
  });

  it.each(LANGUAGES)('has a feed in %s that a strict reader of XML takes', async (language) => {
    const page = await open(`${language}/index.html`);
    const read = await page.evaluate(
      (xml) => {
        const { documentElement: feed } = new DOMParser().parseFromString(xml, 'application/xml');
        return {
          name: feed.nodeName,
          space: feed.namespaceURI,
          entries: feed.getElementsByTagName('entry').length,
          language: feed.getAttribute('xml:lang'),
        };
      },
      String(files.get(`${language}/feed.xml`)),
    );
    expect(read).toEqual({ name: 'feed', space: 'http://www.w3.org/2005/Atom', entries: 50, language });
    await page.close();
  });

  it('asked nobody else for anything, and nothing of it was refused by its own policy', () => {
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
    // The browser's own errands are not the site's.
    expect(sites.requests.filter(({ url }) => !/^https?:\/\/[\w.-]+\.(?:google|googleapis)\.com\//.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
