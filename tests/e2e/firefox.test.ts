import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { readToolbar } from '../../scripts/browser/session';
import { TOLD } from '../../scripts/browser/use-popup';
import { until } from '../../scripts/browser/wait';
import { buildDemoFeed, type FeedServer, serveFeed } from '../../scripts/demo/demo-feed';
import { SITE_PLAN } from '../../scripts/demo/site-plan';
import { faultsOf } from '../support/axe';
import { forgetBadges, rememberedBadge } from '../support/badge-history';
import { type FirefoxSession, launchFirefox } from '../support/launch-firefox';
import { asThePageSees, fakePressesAt, pressFirefoxNotice, readFirefoxNotice, type StyledNotice } from '../support/read-notice-firefox';

const firefox = inject('firefox');
const SHOP = 'https://nagisa-tea.example';
const NAGISA = 'nagisa-tea-2026';
const DISMISS = "Don't show this again";
const PAGES = {
  [`${SHOP}/strict`]: {
    body: '<!doctype html><link rel="icon" href="data:,"><h1>Strict</h1>',
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
  },
};
/** What the in-page badge's own style comes to; a box without it has no padding, no colour and the page's width. */
const STYLED = { position: 'fixed', padding: '16px', background: 'rgb(255, 255, 255)', box: expect.objectContaining({ width: 360 }) };

/** What is used below of the extension's API; it is sent to its pages as text. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  windows: { create(of: object): Promise<{ id: number }>; remove(id: number): Promise<void> };
  scripting: { executeScript(injection: { target: object; func: () => void }): Promise<unknown> };
  permissions: { contains(of: object): Promise<boolean>; remove(of: object): Promise<boolean> };
  extension: { getViews(of: object): Window[] };
};

// One file, because one start of the browser serves all of it; what is the same in every browser is proven in Chromium.
describe.skipIf(!firefox)(firefox ? 'in Firefox' : `in Firefox (${inject('withoutFirefox')})`, () => {
  let sites: FakeSites;
  let session: FirefoxSession;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'misemori-firefox-'));
    sites = await openFakeSites(PAGES);
    session = await launchFirefox({ firefox, extension: inject('extensionForFirefox'), sites, downloads: folder });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const toolbarSays = (page: Page, text: string) => until(async () => (await session.toolbar(page)).text === text);
  const shown = async (page: Page): Promise<StyledNotice> => {
    await until(async () => ((await session.notice(page))?.text ?? '') !== '');
    return (await session.notice(page))!;
  };
  const gone = (page: Page) => until(async () => (await session.notice(page)) === undefined);
  /** It counts as seen only once it could be seen for a while. */
  const countedAsSeen = () => until(async () => (await rememberedBadge(session.extensionPage, NAGISA)) !== undefined);
  /** As for somebody who was told nothing yet. */
  const untold = async () => {
    await forgetBadges(session.extensionPage);
    await session.nextSession();
  };
  const says = (page: Page, text: string) => page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);

  describe('a shopper visits the street', () => {
    it.each(SITE_PLAN.filter(({ url }) => new URL(url).hostname.endsWith('.example')))(
      '$url: toolbar "$toolbar", in-page badge $notice',
      async ({ url, toolbar, notice, again }) => {
        const page = await session.visit(url);
        await toolbarSays(page, toolbar);
        if (notice) expect(await shown(page)).toMatchObject(STYLED);
        else expect(await session.notice(page)).toBeUndefined();
        if (again) await countedAsSeen();
        await page.close();
      },
    );

    it('the in-page badge looks the same under the strictest page policy, names the extension and carries no link', async () => {
      await untold();
      const page = await session.visit(`${SHOP}/strict`);
      const notice = await shown(page);
      expect(notice).toMatchObject({ ...STYLED, buttons: ['Close', DISMISS], links: 0 });
      expect(notice.text).toContain('From the Misemori extension');
      expect(await page.evaluate(asThePageSees, notice.box)).toEqual({ position: 'fixed', root: null });
      await page.close();
    });

    it('where the browser refuses adopted sheets to extensions (Firefox before 153), the in-page badge is styled all the same', async () => {
      await untold();
      const page = await session.visit('https://mall.example/');
      await page.bringToFront();
      await session.extensionPage.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          func: () => {
            Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
              set: () => {
                throw new Error('Accessing from Xray wrapper is not supported.');
              },
            });
          },
        });
      });
      await page.evaluate(() => history.pushState(null, '', '/tea-house'));
      expect(await shown(page)).toMatchObject(STYLED);
      await page.close();
    });

    it('the real popup tells the verdict of the page below it', async () => {
      const page = await session.visit('https://kumo-glass.example/');
      expect(await session.popupText(page)).toContain('Kumo Glass');
      await page.close();
    });

    it('a background that was stopped answers the next visit', async () => {
      await untold();
      await session.stopBackground();
      const page = await session.visit(`${SHOP}/after`);
      await toolbarSays(page, '!');
      await shown(page);
      await page.close();
    });
  });

  describe('every way a page can come to be shown', () => {
    it('back from the cache: both badges are there again, and a page without a record has had neither', async () => {
      await untold();
      const page = await session.visit(`${SHOP}/back`);
      await shown(page);
      await page.evaluate(() =>
        addEventListener('pageshow', (event) => document.documentElement.setAttribute('data-kept', String(event.persisted))),
      );
      await page.goto('https://plain.example/');
      await toolbarSays(page, '');
      expect(await session.notice(page)).toBeUndefined();
      // The protocol never reports such a page as loaded, so that nothing may wait for it.
      await page.evaluate(() => history.back());
      await toolbarSays(page, '!');
      expect(await shown(page)).toMatchObject(STYLED);
      expect(await page.evaluate(() => document.documentElement.getAttribute('data-kept'))).toBe('true');
      await page.close();
    });

    it('by an address that changes without a load, into a shop’s path and out of it again', async ({ skip }) => {
      await untold();
      const page = await session.visit('https://mall.example/');
      skip(!(await page.evaluate(() => 'navigation' in window)), 'Firefox before 147 tells a script of no pushed address');
      await toolbarSays(page, '');
      await page.evaluate(() => history.pushState(null, '', '/tea-house/sencha'));
      await toolbarSays(page, '!');
      await shown(page);
      await page.evaluate(() => history.pushState(null, '', '/tea-house-annex'));
      await toolbarSays(page, '');
      await gone(page);
      await page.evaluate(() => history.back());
      await toolbarSays(page, '!');
      await page.close();
    });

    it('in a private window: told each time, kept never', async () => {
      await untold();
      for (const path of ['/', '/next']) {
        const window = await session.extensionPage.evaluate((url) => chrome.windows.create({ incognito: true, url }), SHOP + path);
        try {
          await until(async () => (await session.extensionPage.evaluate(readToolbar)).text === '!');
          await until(async () => ((await readFirefoxNotice(session.extensionPage))?.text ?? '') !== '');
          // Longer than a badge elsewhere stands before it counts as seen (2.4 s): on a slow machine this proves less, never fails.
          await new Promise((done) => setTimeout(done, 4_000));
        } finally {
          await session.extensionPage.evaluate((id) => chrome.windows.remove(id), window.id);
        }
      }
      expect(await rememberedBadge(session.extensionPage, NAGISA)).toBeUndefined();
    });
  });

  describe('the in-page badge', () => {
    it('believes no event that the page made up', async () => {
      await untold();
      const page = await session.visit(`${SHOP}/plain`);
      await shown(page);
      await page.evaluate(fakePressesAt, (await shown(page)).box);
      await session.answered(page);
      await shown(page);
      await countedAsSeen();
      expect(await rememberedBadge(session.extensionPage, NAGISA)).toEqual({ dismissed: false });
      await page.close();
    });

    it('closed with Escape, it speaks again in the next session; dismissed with the mouse, it stays away', async () => {
      await untold();
      const first = await session.visit(`${SHOP}/first`);
      await shown(first);
      await first.keyboard.press('Tab');
      await first.keyboard.press('Escape');
      await gone(first);
      await first.close();

      await session.nextSession();
      const second = await session.visit(`${SHOP}/second`);
      await pressFirefoxNotice(second, await shown(second), DISMISS);
      await gone(second);
      await until(async () => (await rememberedBadge(session.extensionPage, NAGISA))?.dismissed === true);
      await second.close();

      await session.nextSession();
      const third = await session.visit(`${SHOP}/third`);
      await toolbarSays(third, '!');
      expect(await session.notice(third)).toBeUndefined();
      await third.close();
    });
  });

  describe('the popup, opened as a page', () => {
    const popup = () => session.open('popup.html', TOLD);

    it('finds a shop by its Japanese name, asks whether it touched the reader, and keeps what they answer and tick', async () => {
      const page = await popup();
      await page.type('#look-up-text', 'なぎさ茶舗');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await (await page.waitForSelector('.hit'))?.click();
      await page.waitForSelector('.look-up .card');
      await says(page, 'Did you pay by card at Nagisa Tea between 10 January 2025 and 20 January 2026?');
      await page.click('.affected .answer-yes');
      await says(page, 'You may be among those affected.');
      await page.click('.tick input');
      await page.waitForSelector('.tick .done');
      expect(await faultsOf(page)).toEqual([]);
      await page.close();

      await session.stopBackground();
      const again = await popup();
      await again.type('#look-up-text', 'nagisa');
      await again.waitForSelector('[role="option"]');
      await again.keyboard.press('ArrowDown');
      await again.waitForSelector('[role="option"][aria-selected="true"]');
      await again.keyboard.press('Enter');
      await again.waitForSelector('.look-up .card .tick .done');
      await says(again, 'You may be among those affected.');
      await again.close();
    });

    it('is free of faults that axe finds', async () => {
      const page = await popup();
      expect(await faultsOf(page)).toEqual([]);
      await page.close();
    });
  });

  describe('a shopper who took the access to sites away', () => {
    const OFF = 'Misemori: notices are off';
    const LINE = 'only looked at when you press the icon';
    const iconSays = (page: Page, title: string) => until(async () => (await session.toolbar(page)).title.startsWith(title));
    const openSettings = () => session.open('settings.html', 'h1');
    /** The real popup, of which the protocol knows nothing: where its button is, and what it says. */
    const readOpenPopup = () =>
      session.extensionPage.evaluate(() => {
        const popup = chrome.extension.getViews({ type: 'popup' })[0]?.document;
        const button = popup?.querySelector('.host-access button')?.getBoundingClientRect();
        const place = button && { x: button.x + button.width / 2, y: button.y + button.height / 2 };
        return { text: popup?.querySelector('.verdict')?.textContent ?? '', place: place ?? null };
      });
    beforeEach(async () => {
      await untold();
      await session.extensionPage.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
    });
    afterAll(async () => {
      if (await session.extensionPage.evaluate(() => chrome.permissions.contains({ origins: ['http://*/*', 'https://*/*'] }))) return;
      const page = await openSettings();
      await (await page.waitForSelector('.host-access button'))?.click();
      await session.ui.answerRequest('allow');
      await page.close();
    });

    it('is not warned unasked, and the icon, the popup and the settings say so', async () => {
      const page = await session.visit(`${SHOP}/without`);
      await iconSays(page, OFF);
      expect((await session.toolbar(page)).text).toBe('');
      expect(await session.notice(page).catch(() => undefined)).toBeUndefined();
      await page.close();
      for (const path of ['popup.html', 'settings.html']) {
        const own = await session.open(path, '.host-access');
        expect(await own.$eval('.host-access', (one) => one.textContent)).toContain(LINE);
        expect(await faultsOf(own)).toEqual([]);
        await own.close();
      }
    });

    it('who refuses the browser’s question finds everything as it was; who allows it finds open pages told', async () => {
      const shop = await session.visit(`${SHOP}/open`);
      const plain = await session.visit('https://plain.example/');
      const page = await openSettings();
      await page.waitForSelector('.host-access button');
      const before = await page.$eval('main', (one) => one.textContent);
      await page.click('.host-access button');
      await session.ui.answerRequest('refuse');
      // What the page is told of the refusal comes before this answer.
      expect(await page.evaluate(() => chrome.permissions.contains({ origins: ['https://*/*'] }))).toBe(false);
      expect(await page.$eval('main', (one) => one.textContent)).toBe(before);
      await iconSays(shop, OFF);

      await page.bringToFront();
      await page.click('.host-access button');
      await session.ui.answerRequest('allow');
      await page.waitForFunction(() => !document.querySelector('.host-access'));
      await toolbarSays(shop, '!');
      await shown(shop);
      await until(async () => (await session.toolbar(plain)).title === 'Misemori');
      for (const one of [shop, plain, page]) await one.close();
    });

    it('who presses the icon gets the verdict in the popup, and may allow it there, though the background was stopped', async () => {
      const shop = await session.visit('https://moegi.example/');
      await session.stopBackground();
      await shop.bringToFront();
      await session.ui.pressIcon();
      await until(async () => (await readOpenPopup()).place !== null);
      const { text, place } = await readOpenPopup();
      expect(text).toContain('Moegi Ceramics');
      expect(text).toContain(LINE);
      await session.ui.pressInPopup(place ?? { x: 0, y: 0 });
      await session.ui.answerRequest('allow');
      await toolbarSays(shop, '!');
      await shown(shop);
      await shop.close();
    });
  });

  describe('the settings', () => {
    let page: Page;
    beforeAll(async () => {
      page = await session.open('settings.html', 'h1');
    });
    afterAll(() => page?.close());
    const press = async (words: string) => (await page.waitForSelector(`::-p-text(${words})`))?.click();
    const choose = async (label: string) => (await page.waitForSelector(`::-p-xpath(//label[contains(., "${label}")]//input)`))?.click();
    const outcomeIs = (text: string) =>
      page.waitForFunction((wanted) => document.querySelector('.outcome')?.textContent === wanted, {}, text);

    it('speak the language that is chosen, at once, and so does the in-page badge', async () => {
      await choose('日本語');
      await page.waitForFunction(() => document.documentElement.lang === 'ja');
      await untold();
      const shop = await session.visit('https://moegi.example/');
      await until(async () => ((await session.notice(shop))?.text ?? '').startsWith('店守（拡張機能）より'));
      await shop.close();
      await page.bringToFront();
      await choose('English');
      await page.waitForFunction(() => document.documentElement.lang.startsWith('en'));
    });

    it('reach a page that is open: both badges go when the reader wants to hear nothing', async () => {
      await untold();
      const shop = await session.visit('https://moegi.example/');
      await toolbarSays(shop, '!');
      await shown(shop);
      await page.bringToFront();
      await choose('Not at all');
      await toolbarSays(shop, '');
      await gone(shop);
      await page.bringToFront();
      await choose('In the page and on the toolbar');
      await toolbarSays(shop, '!');
      await shop.close();
      await page.bringToFront();
    });

    it('are saved to a file and loaded from it; a broken file changes nothing and says why', async () => {
      const load = async (name: string, text: string) => {
        writeFileSync(join(folder, name), text);
        await (await page.waitForSelector('input#import-file'))?.uploadFile(join(folder, name));
      };
      await choose('On the toolbar only');
      await outcomeIs('Saved.');
      await press('Save to a file');
      const saved = () => readdirSync(folder).find((name) => name.startsWith('misemori-') && name.endsWith('.json'));
      await until(
        async () =>
          saved() !== undefined &&
          readFileSync(join(folder, saved() ?? ''), 'utf8')
            .trimEnd()
            .endsWith('}'),
      );
      const text = readFileSync(join(folder, saved() ?? ''), 'utf8');
      expect(JSON.parse(text)).toMatchObject({ misemori: 'memory', settings: { notice: 'toolbar', language: 'en' } });

      await load('broken.json', text.slice(0, -20));
      await page.waitForFunction(() =>
        document.querySelector('[role="alert"]')?.textContent?.startsWith('This is not a file saved by Misemori'),
      );
      expect(await page.$eval('input[name="notice"]:checked', (one) => one.parentElement?.textContent)).toContain('On the toolbar only');
      await choose('In the page and on the toolbar');
      await outcomeIs('Saved.');
      await load('good.json', text);
      await outcomeIs('Loaded.');
      expect(await page.$eval('input[name="notice"]:checked', (one) => one.parentElement?.textContent)).toContain('On the toolbar only');
    });

    it('are free of faults that axe finds', async () => {
      expect(await faultsOf(page)).toEqual([]);
    });

    it('are erased after one more question', async () => {
      await press('Erase everything');
      await page.waitForSelector('dialog[open]');
      await (await page.waitForSelector('dialog[open] button:last-child'))?.click();
      await outcomeIs('Erased.');
      await says(page, 'No incident is remembered');
      expect(await rememberedBadge(session.extensionPage, NAGISA)).toBeUndefined();
    });
  });

  describe('a refresh from the feed', () => {
    let feed: FeedServer;
    let page: Page;
    const good = buildDemoFeed(process.cwd()).files;
    /** The feed with one byte of each file that fits changed on its way. */
    const tampered = (fits: (path: string) => boolean) =>
      new Map([...good].map(([path, bytes]) => [path, fits(path) ? bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)) : bytes]));
    beforeAll(async () => {
      feed = await serveFeed(good, sites.feedPort);
      page = await session.open('popup.html', TOLD);
      await page.click('.tool:last-child');
    });
    afterAll(async () => {
      await page?.close();
      await feed?.close();
    });
    const refresh = async () => {
      await page.click('.refresh');
      await page.waitForSelector('.outcome:not(:empty)');
      await page.waitForSelector('.refresh:not([disabled])');
      return page.$eval('.outcome', (one) => one.textContent);
    };

    it.each([
      ['a manifest that was tampered with', '(M11)', (path: string) => path === 'v1/manifest.json'],
      ['packs that were tampered with', '(M17)', (path: string) => path.startsWith('v1/packs/')],
    ])('refuses %s and says so %s', async (_, code, fits) => {
      feed.files = tampered(fits);
      expect(await refresh()).toContain(code);
    });

    it('takes in what is signed, says in one line what changed, and warns of the new record', async () => {
      const before = await session.visit('https://hinata-shoes.example/');
      expect((await session.toolbar(before)).text).toBe('');
      await before.close();
      feed.files = good;
      await page.bringToFront();
      expect(await refresh()).toBe('Updated: 1 new, 1 corrected (as of 22 November 2026)');
      const after = await session.visit('https://hinata-shoes.example/');
      await until(async () => (await session.toolbar(after)).text !== '');
      await after.close();
      await page.bringToFront();
      expect(await refresh()).toContain('Up to date');
    });
  });

  describe('the catalogue', () => {
    const open = (hash: string, selector: string) => session.open(`catalogue.html${hash}`, selector);
    const names = (page: Page) => page.$$eval('.entries a', (links) => links.map((link) => link.textContent));

    it('filters, and the address brings the same view back', async () => {
      const page = await open('', '.entries');
      const all = await names(page);
      await page.select('select[name="leaked"]', 'money');
      await page.select('select[name="sort"]', 'oldest');
      await page.waitForFunction(() => location.hash === '#/?leaked=money&sort=oldest');
      const some = await names(page);
      expect(some).not.toEqual(all);
      await page.close();
      const again = await open('#/?leaked=money&sort=oldest', '.entries');
      expect(await names(again)).toEqual(some);
      await again.close();
    });

    it('opens one incident, lists changes with their reasons, and every request that was sent', async () => {
      const page = await open('#/?text=nagisa&year=2026', '.entries');
      await (await page.waitForSelector('a[href="#/incident/nagisa-tea-2026"]'))?.click();
      await page.waitForSelector('.card');
      await page.waitForFunction(() => document.title === 'Nagisa Tea · Misemori');
      await page.click('a[href="#/changes"]');
      await says(page, 'Kawara Tableware');
      await page.click('a[href="#/requests"]');
      await page.waitForSelector('.requests tbody tr');
      const lines = await page.$$eval('.requests tbody tr', (rows) => rows.map((row) => row.textContent ?? ''));
      for (const line of lines) expect(line).toMatch(/127\.0\.0\.1.*(?:manifest\.json|\.json\.gz)[\d,]+ bytes/);
      await page.close();
    });

    it.each([
      ['', '.entries'],
      ['#/incident/nagisa-tea-2026', '.card'],
      ['#/changes', '.entries'],
      ['#/requests', '.requests'],
    ])('is free of faults that axe finds (%s)', async (hash, selector) => {
      const page = await open(hash, selector);
      expect(await faultsOf(page)).toEqual([]);
      await page.close();
    });
  });
});
