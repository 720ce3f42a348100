import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session, until } from '../../scripts/browser/launch';
import { refreshIn } from '../../scripts/browser/use-popup';
import { buildDemoFeed, type FeedServer, serveFeed } from '../../scripts/demo/demo-feed';
import { faultsInBothThemes } from '../support/axe';

describe('the catalogue', () => {
  let sites: FakeSites;
  let session: Session;
  let feed: FeedServer | undefined;
  let folder: string;

  const open = async (hash = ''): Promise<Page> => {
    const page = await session.browser.newPage();
    await page.goto(`chrome-extension://${session.extensionId}/catalogue.html${hash}`);
    await page.waitForSelector('.entries, .card, .nothing, .requests');
    return page;
  };
  /** How many records the view has, shown or not. */
  const total = (page: Page) => page.$eval('.list-head strong', (one) => Number((one.textContent ?? '').replace(/\D/g, '')));
  const names = (page: Page) => page.$$eval('.entries a', (links) => links.map((link) => link.textContent));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'misemori-catalogue-'));
    sites = await openFakeSites();
    session = await launch({ extension: inject('extension'), sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.browser.close();
    await sites?.close();
    await feed?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('filters, and the address brings the same view back', async () => {
    const page = await open();
    const all = await total(page);
    await page.select('select[name="leaked"]', 'money');
    await page.select('select[name="sort"]', 'oldest');
    await page.waitForFunction(() => location.hash.includes('sort=oldest'));
    const some = await names(page);
    expect(await total(page)).toBeGreaterThan(1);
    expect(await total(page)).toBeLessThan(all);
    expect(page.url()).toMatch(/#\/\?leaked=money&sort=oldest$/);
    await page.reload();
    await page.waitForSelector('.entries');
    expect(await names(page)).toEqual(some);
    await page.close();
  });

  it('searches by name in either script', async () => {
    const page = await open();
    await page.type('input[name="text"]', 'ﾅｷﾞｻ');
    await page.waitForFunction(() => document.querySelectorAll('.entries li').length === 1);
    expect(await names(page)).toEqual(['Nagisa Tea']);
    await page.close();
  });

  it('opens one incident, goes back, and moves the focus to what is new', async () => {
    const page = await open('#/?text=nagisa&year=2026');
    const before = await names(page);
    await (await page.waitForSelector('a[href="#/incident/nagisa-tea-2026"]'))?.click();
    await page.waitForSelector('.card');
    expect(await page.title()).toBe('Nagisa Tea · Misemori');
    await page.goBack();
    await page.waitForSelector('.entries');
    expect(await names(page)).toEqual(before);
    await page.close();
  });

  it('says so where an incident is not in the dataset', async () => {
    const page = await session.browser.newPage();
    await page.goto(`chrome-extension://${session.extensionId}/catalogue.html#/incident/nowhere-2020`);
    await page.waitForFunction(() => document.body.textContent?.includes('not in the present dataset'));
    await page.close();
  });

  it('lists corrections and withdrawals with their reasons', async () => {
    const page = await open('#/changes');
    const text = await page.$eval('main', (main) => main.textContent);
    expect(text).toContain('Withdrawn');
    expect(text).toContain('Kawara Tableware');
    await page.close();
  });

  it('draws the chart, and has the same figures in a table', async () => {
    const page = await open();
    await page.click('.chart summary');
    const { bars, cells, label } = await page.evaluate(() => ({
      bars: document.querySelectorAll('.chart svg[role="img"] rect').length,
      cells: [...document.querySelectorAll('.chart tbody td:not(:last-child)')].filter((cell) => cell.textContent !== '0').length,
      label: document.querySelector('.chart svg')?.getAttribute('aria-label') ?? '',
    }));
    expect(bars).toBeGreaterThan(3);
    expect(bars).toBe(cells);
    expect(label).toMatch(/^\d+ disclosed from \d{4} to \d{4}; most in \d{4}, with \d+\.$/);
    await page.close();
  });

  it('saves what is shown, with licence and credit', async () => {
    const page = await open('#/?text=nagisa');
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await (await page.waitForSelector('.list-head button'))?.click();
    const saved = () => readdirSync(folder).find((name) => name.endsWith('.json'));
    await until(async () => saved() !== undefined);
    const file = JSON.parse(readFileSync(join(folder, saved() ?? ''), 'utf8'));
    expect(file.credit).toEqual(['Misemori contributors, CC BY 4.0']);
    expect(file.incidents.map(({ id }: { id: string }) => id)).toEqual(['nagisa-tea-2026']);
    await page.close();
  });

  it('lists every request that was sent: none, one that failed, then those of a refresh', async () => {
    const none = await open('#/requests');
    expect(await none.$eval('main', (main) => main.textContent)).toContain('None so far.');
    await none.close();

    const refresh = async () => {
      const popup = await session.popup(await session.visit('https://plain.example/'));
      await refreshIn(popup);
      await popup.close();
    };
    const listed = async () => {
      const page = await open('#/requests');
      const lines = await page.$$eval('.requests tbody tr', (rows) => rows.map((row) => row.textContent ?? ''));
      await page.close();
      return lines;
    };
    await refresh();
    expect(await listed()).toEqual([expect.stringMatching(/manifest\.json0 bytesNot received$/)]);

    feed = await serveFeed(buildDemoFeed(process.cwd()).files, sites.feedPort);
    await refresh();
    const lines = await listed();
    expect(lines).toHaveLength(feed.requests.length + 1);
    expect(lines.slice(0, -2)).toEqual(
      lines.slice(0, -2).map(() => expect.stringMatching(/packs\/[0-9a-f]{64}\.json\.gz[\d,]+ bytesReceived$/)),
    );
  });

  it.each(['', '#/?leaked=money', '#/?text=nowhere', '#/incident/nagisa-tea-2026', '#/changes', '#/requests'])(
    'is free of faults that axe finds, in both themes (%s)',
    async (hash) => {
      const page = await open(hash);
      expect(await faultsInBothThemes(page)).toEqual([]);
      await page.close();
    },
  );
});
