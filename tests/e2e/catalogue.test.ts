import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { refreshIn } from '../../scripts/browser/use-popup';
import { buildDemoFeed, type FeedServer, serveFeed } from '../../scripts/demo/demo-feed';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';
import { downloadedJson } from '../support/downloaded-json';

inBrowser('the catalogue', () => {
  let sites: FakeSites;
  let session: TestSession;
  let feed: FeedServer | undefined;

  const open = (hash = '') => session.open(`catalogue.html${hash}`, '.entries, .card, .nothing, .requests, .about');
  /** How many records the view has, shown or not. */
  const total = (page: Page) => page.$eval('.list-head strong', (one) => Number((one.textContent ?? '').replace(/\D/g, '')));
  const names = (page: Page) => page.$$eval('.entries a', (links) => links.map((link) => link.textContent));

  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
    await feed?.close();
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
    expect(await page.evaluate(() => location.href)).toMatch(/#\/\?leaked=money&sort=oldest$/);
    await session.reload(page, '.entries');
    expect(await names(page)).toEqual(some);
    await page.close();
  });

  it.each([
    [1280, 800],
    [320, 640],
  ])('has its first result on the first screen, and no way to scroll sideways, at %i by %i', async (width, height) => {
    const page = await open();
    await page.setViewport({ width, height });
    const { bottom, wide } = await page.evaluate(() => ({
      bottom: document.querySelector('.entries li')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
      wide: document.documentElement.scrollWidth,
    }));
    expect(bottom).toBeLessThanOrEqual(height);
    // Less by a scroll bar that takes room.
    expect(wide).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('filters by kind of shop, region and where the record is from, which add up to all', async () => {
    const page = await open();
    const all = await total(page);
    for (const [name, values] of [
      ['origin', ['curated', 'hibp', 'bonjourlafuite']],
      ['region', ['japan', 'elsewhere']],
    ] as const) {
      const counts: number[] = [];
      for (const value of values) {
        await page.select(`select[name="${name}"]`, value);
        await page.waitForFunction((wanted) => location.hash.includes(wanted), {}, `${name}=${value}`);
        counts.push(await total(page));
      }
      expect(counts.reduce((a, b) => a + b, 0)).toBe(all);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      await page.select(`select[name="${name}"]`, '');
      await page.waitForFunction((gone) => !location.hash.includes(gone), {}, name);
    }
    await page.select('select[name="kind"]', 'food');
    await page.waitForFunction(() => location.hash.includes('kind=food'));
    expect(await total(page)).toBeGreaterThan(0);
    expect(await total(page)).toBeLessThan(all);
    expect(await page.$eval('.filters summary', (one) => one.textContent)).toBe('Filter (1 set)');
    await page.close();
  });

  it('brings the list back as it was left: filter, length and place', async () => {
    const page = await open('#/?origin=hibp');
    await page.click('.entries + button');
    await page.waitForFunction(() => document.querySelectorAll('.entries li').length === 200);
    const link = (await page.$$('.entries a'))[150]!;
    await link.scrollIntoView();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    await link.click();
    await page.waitForSelector('.card');
    await page.click('main p a[href^="#/"]');
    await page.waitForSelector('.entries');
    expect(await page.evaluate(() => location.href)).toMatch(/#\/\?origin=hibp$/);
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 2, {}, before);
    await page.close();
  });

  it('asks, keeps ticks and answers, and lists them under "Mine" with a way to take each back', async () => {
    const page = await open('#/incident/nagisa-tea-2026');
    await page.waitForSelector('.affected .answer-yes');
    for (;;) {
      const box = await page.$('.tick input:not(:checked)');
      if (!box) break;
      const ticked = await page.$$eval('.tick :is(.done, .noted)', (all) => all.length);
      await box.click();
      await page.waitForFunction((before) => document.querySelectorAll('.tick :is(.done, .noted)').length > before, {}, ticked);
    }
    await page.waitForSelector('.settlement-settled');
    await page.evaluate(() => location.assign('#/mine'));
    await page.waitForSelector('.progress');
    expect(await names(page)).toEqual(['Nagisa Tea']);
    expect(await session.faultsInBothThemes(page)).toEqual([]);
    await page.click('.facts .link');
    await page.waitForFunction(() => document.querySelector('.progress')?.textContent === 'all steps done');
    await page.click('.facts .link');
    await page.waitForSelector('.nothing');
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
    // The window is named after the page is drawn.
    await page.waitForFunction(() => document.title === 'Nagisa Tea · Misemori');
    await page.evaluate(() => history.back());
    await page.waitForSelector('.entries');
    expect(await names(page)).toEqual(before);
    await page.close();
  });

  it('says so where an incident is not in the dataset', async () => {
    const page = await session.open('catalogue.html#/incident/nowhere-2020', 'main');
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
    expect(label).toMatch(/^[\d,]+ disclosed from \d{4} to \d{4}; most in \d{4}, with \d+\.$/);
    await page.close();
  });

  it('saves what is shown, with licence and credit', async () => {
    const page = await open('#/?text=nagisa');
    await (await page.waitForSelector('.export'))?.click();
    const file = JSON.parse(await downloadedJson(session.downloads));
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

  it.each(['', '#/?leaked=money', '#/?text=nowhere', '#/incident/nagisa-tea-2026', '#/changes', '#/requests', '#/mine', '#/about'])(
    'is free of faults that axe finds, in both themes (%s)',
    async (hash) => {
      const page = await open(hash);
      expect(await session.faultsInBothThemes(page)).toEqual([]);
      await page.close();
    },
  );
});
