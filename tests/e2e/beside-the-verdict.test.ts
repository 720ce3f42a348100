import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { readPopup } from '../../scripts/browser/read-popup';
import { openLookUp, openMore } from '../../scripts/browser/use-popup';
import { until } from '../../scripts/browser/wait';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

const WIDGET = '<!doctype html><title>shop</title><p>shop</p><script src="https://widget.sora-logistics.example/track.js"></script>';
const STRICT = "default-src 'none'; require-trusted-types-for 'script'";

/** Shops whose pages load something from the supplier at which an invented incident happened. */
const PAGES = {
  'https://embeds.example/': { body: WIDGET },
  'https://strict.example/': { body: WIDGET, headers: { 'content-security-policy': STRICT } },
  // Named in that incident: its own verdict tells it.
  'https://minato-books.example/': { body: WIDGET },
  // To name an address is not to load from it.
  'https://mentions.example/': {
    body: '<!doctype html><title>shop</title><p>We once used https://widget.sora-logistics.example/track.js.',
  },
};

inBrowser('beside the verdict, the popup', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES);
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it.each(['https://embeds.example/', 'https://strict.example/'])(
    'tells that %s loads from a supplier on record, as a fact that names no fault',
    async (url) => {
      const page = await session.visit(url);
      const popup = await session.popup(page);
      await popup.waitForSelector('.embedded');
      const told = await popup.$eval('.embedded', (one) => one.textContent ?? '');
      for (const part of ['On record', 'Sora Logistics', 'Minato Books', '14 July 2026', 'A leak is possible', 'names this site'])
        expect(told).toContain(part);
      expect((await readPopup(popup)).verdict).toBe('no-record');
      await popup.close();
      expect((await session.toolbar(page)).text).toBe('');
      expect(await session.notice(page)).toBeUndefined();
      await page.close();
    },
  );

  it('tells a shop that is known to use a platform on record that an order may have gone through it, and shows no badge', async () => {
    const page = await session.visit('https://a-shop.shop-pro.jp/');
    const popup = await session.popup(page);
    await popup.waitForSelector('.embedded');
    const told = await popup.$eval('.embedded', (one) => one.textContent ?? '');
    for (const part of [
      'On record',
      'is known to use',
      'source: shop-pro.jp',
      'may have gone through it',
      'No announcement names this site',
    ])
      expect(told).toContain(part);
    expect((await readPopup(popup)).verdict).toBe('no-record');
    await popup.close();
    expect((await session.toolbar(page)).text).toBe('');
    expect(await session.notice(page)).toBeUndefined();
    await page.close();
  });

  it.each(['https://minato-books.example/', 'https://mentions.example/', 'https://plain.example/'])(
    'tells nothing of suppliers on %s',
    async (url) => {
      const page = await session.visit(url);
      const popup = await session.popup(page);
      await session.reloadAnswered(popup);
      expect(await popup.$('.embedded')).toBeNull();
      await popup.close();
      await page.close();
    },
  );

  it('opens the record of that supplier, and goes on there with the keyboard', async () => {
    const popup = await session.popup(await session.visit('https://embeds.example/'));
    await (await popup.waitForSelector('.embedded button'))?.click();
    await popup.waitForSelector('.look-up .card');
    expect(await popup.$eval('.look-up .card h2', (title) => title.textContent)).toBe('Minato Books');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toContain('Back');
    expect(await session.faultsInBothThemes(popup)).toEqual([]);
    await popup.close();
  });

  it('lists what is new and what was changed, once asked, and opens it', async () => {
    const popup = await session.popup(await session.visit('https://plain.example/'));
    expect(await popup.$('.news .hit')).toBeNull();
    await popup.locator('.news summary').click();
    await popup.waitForSelector('.news .hit');
    const lists = await popup.$$eval('.news section', (sections) =>
      sections.map((one) => ({
        title: one.querySelector('h3')?.textContent,
        hits: [...one.querySelectorAll('.hit')].map((hit) => hit.textContent),
      })),
    );
    expect(lists.map(({ title }) => title)).toEqual(['Newly disclosed', 'Corrected, cleared or withdrawn']);
    expect(lists.map(({ hits }) => hits.length)).toEqual([5, 5]);
    expect(lists[1]?.hits.join()).toMatch(/Withdrawn · \d/);
    expect(await session.faultsInBothThemes(popup)).toEqual([]);
    await popup.locator('.news .hit').click();
    await popup.waitForSelector('.look-up .card');
    expect(lists[0]?.hits[0]).toContain(await popup.$eval('.look-up .card h2', (title) => title.textContent ?? '?'));
    await popup.close();
  });

  it('has a report ready that names the record and nothing of the visit, and copies it', async () => {
    const popup = await session.popup(await session.visit('https://www.nagisa-tea.example/item/3?color=green'));
    await openMore(popup);
    await popup.locator('.more .report summary').click();
    const report = await popup.$eval('.report textarea', (area) => area.value);
    expect(report.split('\n').slice(0, 2)).toEqual(['Record: Nagisa Tea', 'Id: nagisa-tea-2026, revision 1']);
    expect(report).not.toMatch(/nagisa-tea\.example|item|green/);
    const link = await popup.$eval('.report a.send', (one) => one.href);
    expect(new URLSearchParams(link.slice(link.indexOf('?'))).get('body')).toBe(report);
    await popup.locator('.report button').click();
    await popup.waitForFunction(() => document.querySelector('.report [role="status"]')?.textContent === 'Copied.');
    await openLookUp(popup);
    await popup.focus('#look-up-text');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('v');
    await popup.keyboard.up('Control');
    await until(async () => (await popup.$eval('#look-up-text', (field) => field instanceof HTMLInputElement && field.value)) !== '');
    expect(await popup.$eval('#look-up-text', (field) => field instanceof HTMLInputElement && field.value)).toContain('nagisa-tea-2026');
    await popup.keyboard.press('Escape');
    expect(await session.faultsInBothThemes(popup)).toEqual([]);
    await popup.close();
  });

  it("has the same report on an incident's page of the catalogue", async () => {
    const page = await session.open('catalogue.html#/incident/nagisa-tea-2026', '.report summary');
    await page.click('.report summary');
    expect(await page.$eval('.report textarea', (area) => area.value)).toContain('Id: nagisa-tea-2026, revision 1');
    await page.close();
  });
});
