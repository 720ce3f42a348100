import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakePages, type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { arrived } from '../support/arrived';
import { forgetBadges, rememberedBadge } from '../support/badge-history';
import { itUnless } from '../support/browser/it-unless';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

/** What is used below of the extension's API; it is sent there as text. */
declare const chrome: {
  storage: { session: { clear(): Promise<void> } };
  windows: { create(of: object): Promise<{ id: number }>; remove(id: number): Promise<void> };
};

const SHOP = 'https://nagisa-tea.example';
const html = (body: string, head = '') =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Every shop has these pages. */
const DIFFICULT_PAGES: FakePages = {
  '/strict': {
    body: html('<h1>Strict</h1>'),
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
    },
  },
  '/hostile': {
    body: html(
      '<h1 id="own">Hostile</h1>',
      '<style>@layer x { * { transition: all 9s !important } } body * { all: unset !important; display: none !important } div, div * { all: unset !important; display: none !important; opacity: 0 !important; pointer-events: none !important } *::before, *::after, *::backdrop { content: "Call 0120-000-000" !important; display: block !important; position: fixed !important; inset: 0 !important; background: red !important } *::first-line, *::first-letter { font-size: 90px !important }</style>',
    ),
  },
  '/blank': { body: html('<h1>Blank</h1>', '<style>* { all: unset !important; display: none !important }</style>') },
  '/modal': {
    body: html('<dialog id="d"><button>Accept cookies</button></dialog><script>document.getElementById("d").showModal()</script>'),
  },
  '/popover': { body: html('<div popover="manual" id="p" style="inset:0;width:100vw;height:100vh">Offer</div>') },
  '/rtl': { body: html('<h1>RTL</h1>', '<style>html { direction: rtl; writing-mode: vertical-rl; font-size: 40px }</style>') },
  '/focus': { body: html('<input id="own" autofocus>') },
  '/unending': { body: html('<h1>Unending</h1><img src="/never">') },
  '/never': { hangs: true },
};

const PAGES: FakePages = {
  [`${SHOP}/moved`]: { status: 302, headers: { location: `${SHOP}/plain` }, body: '' },
  'https://forwarder.example/': { status: 302, headers: { location: `${SHOP}/plain` }, body: '' },
  'https://framing.example/': { body: html(`<h1>Framing</h1><iframe src="${SHOP}/plain" width="600" height="400"></iframe>`) },
};

const styled = (session: TestSession, page: Page, property: string, value: string) =>
  until(async () => (await session.noticeStyle(page, property)) === value, `${property}: ${value}`);

// The in-page badge speaks once a session and shop, so each case has a shop of its own.
inBrowser('the in-page badge on a difficult page', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES, DIFFICULT_PAGES);
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it('looks the same under the strictest page policy, Trusted Types and all', async () => {
    const page = await session.visit(`${SHOP}/strict`);
    const { box, links } = await session.spokenNotice(page);
    expect(links).toBe(0);
    expect(await session.noticeStyle(page, 'position')).toBe('fixed');
    // Its own sheet was applied: an unstyled box would have no padding and no width of its own.
    expect(box.width).toBe(360);
    expect(await session.isNoticeOnTop(page)).toBe(true);
    expect((await session.toolbar(page)).text).toBe('!');
    await page.close();
  });

  it('stands against a page that unsets and hides everything in its body, and leaves that page as it was', async () => {
    const page = await session.visit('https://hoshizora.example/hostile');
    expect((await session.spokenNotice(page)).box.width).toBe(360);
    expect([await session.noticeStyle(page, 'display'), await session.noticeStyle(page, 'opacity')]).toEqual(['grid', '1']);
    expect(await session.noticeStyle(page, 'transition-duration')).toBe('0s');
    expect(await session.isNoticeOnTop(page)).toBe(true);
    expect(await page.$eval('#own', (own) => getComputedStyle(own).display)).toBe('none');
    // What the page's rules draw around every element: not around the badge, whose inline style cannot forbid it.
    const around = await session.asThePage(page, function () {
      return ['::before', '::after', '::backdrop'].map((one) => {
        const { content, display } = getComputedStyle(this, one);
        return { content, display };
      });
    });
    expect(around.slice(0, 2).map(({ content }) => content)).toEqual(['none', 'none']);
    expect(around[2]?.display).toBe('none');
    await page.close();
  });

  it('goes down with a page that hides even itself, while the toolbar still tells', async () => {
    const page = await session.visit('https://moegi.example/blank');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).display)).toBe('none');
    expect((await session.toolbar(page)).text).toBe('!');
    await page.close();
  });

  it('waits for a modal dialog to close, then speaks', async () => {
    const page = await session.visit('https://minato-books.example/modal');
    await until(async () => (await session.countNotices(page)) === 1);
    expect(await session.noticeStyle(page, 'visibility')).toBe('hidden');
    expect((await session.notice(page))?.text).toBe('');
    await page.$eval('dialog', (dialog) => dialog.close());
    await session.spokenNotice(page);
    expect(await session.noticeStyle(page, 'visibility')).toBe('visible');
    expect(await session.isNoticeOnTop(page)).toBe(true);
    // A second dialog hides it; it comes back after it.
    await page.$eval('dialog', (dialog) => dialog.showModal());
    await styled(session, page, 'visibility', 'hidden');
    await page.$eval('dialog', (dialog) => dialog.close());
    await styled(session, page, 'visibility', 'visible');
    // A third is not closed but taken out of the page.
    await page.$eval('dialog', (dialog) => {
      dialog.addEventListener('click', () => dialog.remove());
      dialog.showModal();
    });
    await styled(session, page, 'visibility', 'hidden');
    await page.click('dialog button');
    await styled(session, page, 'visibility', 'visible');
    await page.close();
  });

  it('stands above the page’s own popovers, also those that open later', async () => {
    const page = await session.visit('https://shop.komorebi.example/popover');
    await session.spokenNotice(page);
    await page.$eval('div#p', (popover) => popover.showPopover());
    await until(() => session.isNoticeOnTop(page));
    await page.close();
  });

  it('keeps its place and its direction on a right-to-left, vertical page', async () => {
    const page = await session.visit('https://asahi-market.example/rtl');
    const { box } = await session.spokenNotice(page);
    const { width, height } = page.viewport()!;
    expect([Math.round(box.x + box.width), Math.round(box.y + box.height)]).toEqual([width - 16, height - 16]);
    expect(box.width).toBe(360);
    expect(box.height).toBeLessThan(220);
    await page.close();
  });
});

inBrowser('the in-page badge and its reader', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES, DIFFICULT_PAGES);
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it.each([
    ['a narrow screen', 'https://hoshizora.example', 320, 568, 1],
    ['twice the size on a small screen', 'https://minato-books.example', 450, 320, 2],
  ])('fits %s', async (_, shop, width, height, deviceScaleFactor) => {
    const page = await session.browser.newPage();
    await page.setViewport({ width, height, deviceScaleFactor });
    await page.goto(`${shop}/narrow`);
    const { box } = await session.spokenNotice(page);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('is not printed, and not shown over the full screen', async () => {
    const page = await session.visit('https://moegi.example/plain');
    await session.spokenNotice(page);
    await session.showFor(page, 'print');
    expect(await session.hasNoticeBox(page)).toBe(false);
    await session.showFor(page, 'screen');
    expect(await session.hasNoticeBox(page)).toBe(true);
    await page.evaluate(() => document.body.addEventListener('click', () => document.documentElement.requestFullscreen()));
    await page.mouse.click(20, 20);
    await until(() => page.evaluate(() => document.fullscreenElement !== null));
    await styled(session, page, 'visibility', 'hidden');
    await page.evaluate(() => document.exitFullscreen());
    await styled(session, page, 'visibility', 'visible');
    await page.close();
  });

  it('takes no focus, can be reached with the keyboard, and goes with Escape once the focus is in it', async () => {
    const page = await session.visit('https://asahi-market.example/focus');
    await session.spokenNotice(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    await page.keyboard.press('Escape');
    expect(await session.notice(page)).toBeDefined();
    for (let tabs = 0; tabs < 10 && !(await session.isNoticeFocused(page)); tabs++) await page.keyboard.press('Tab');
    expect(await session.isNoticeFocused(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await session.notice(page)).toBeUndefined();
    await page.close();
  });

  it('believes no event that the page made up', async () => {
    const page = await session.visit('https://shop.komorebi.example/plain');
    await session.spokenNotice(page);
    const root = session.asThePage(page, function () {
      return this.shadowRoot;
    });
    expect(await root).toBeNull();
    await session.fakePresses(page);
    await session.answered(page);
    expect(await session.notice(page)).toBeDefined();
    // Not dismissed either: the next session would speak again, and so does this one at the next revision.
    await session.pressNotice(page, 'Close');
    expect(await session.notice(page)).toBeUndefined();
    await page.close();
  });

  it('stands once in a page and speaks in one window of several', async () => {
    const page = await session.visit(`${SHOP}/plain`);
    await session.spokenNotice(page);
    expect(await session.countNotices(page)).toBe(1);
    await session.hasBeenSeen(page);
    const second = await session.browser.newPage({ type: 'window' });
    await second.goto(`${SHOP}/other`);
    await session.answered(second);
    expect(await session.notice(second)).toBeUndefined();
    expect((await session.toolbar(second)).text).toBe('!');
    expect((await session.toolbar(page)).text).toBe('!');
    await second.close();
    await page.close();
  });
});

inBrowser('every way a page can come to be shown', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES, DIFFICULT_PAGES);
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });
  const badge = async (page: Page, text: string) => until(async () => (await session.toolbar(page)).text === text);

  it('at the end of a redirect, from the shop or from elsewhere', async () => {
    const page = await session.visit('https://forwarder.example/');
    expect(page.url()).toBe(`${SHOP}/plain`);
    await badge(page, '!');
    await badge(await session.visit(`${SHOP}/moved`), '!');
  });

  it('while a part of it never comes: the page is not waited for to the end', async () => {
    const page = await session.browser.newPage();
    await page.goto(`${SHOP}/unending`, { waitUntil: 'domcontentloaded' });
    await badge(page, '!');
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
    await page.close();
  });

  it('inside a frame of another page: nothing', async () => {
    const page = await session.visit('https://framing.example/');
    const [, frame] = page.frames();
    expect(frame?.url()).toBe(`${SHOP}/plain`);
    expect((await session.toolbar(page)).text).toBe('');
    expect(await session.countNotices(page)).toBe(0);
  });

  itUnless('scripts-of-a-frame')(
    'inside a frame of another page: not even the visit script runs, as it does in the page around it',
    async () => {
      const page = await session.visit('https://framing.example/');
      const [top, frame] = page.frames();
      expect(top?.extensionRealms()).toHaveLength(1);
      expect(frame?.extensionRealms()).toEqual([]);
      await page.close();
    },
  );

  it('back and forward from the cache: the toolbar badge is there again', async () => {
    const page = await session.visit(`${SHOP}/plain`);
    await badge(page, '!');
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => document.documentElement.setAttribute('data-kept', String(event.persisted))),
    );
    await page.goto('https://plain.example/');
    await badge(page, '');
    await page.evaluate(() => void setTimeout(() => history.back()));
    await arrived(page, SHOP);
    await badge(page, '!');
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-kept'))).toBe('true');
    await page.evaluate(() => void setTimeout(() => history.forward()));
    await arrived(page, 'https://plain.example');
    await badge(page, '');
  });

  it('by an address that changes without a load, into a shop’s path and out of it again', async ({ skip }) => {
    const page = await session.visit('https://mall.example/');
    skip(!(await page.evaluate(() => 'navigation' in window)), 'Firefox before 147 tells a script of no pushed address');
    await badge(page, '');
    await page.evaluate(() => history.pushState(null, '', '/tea-house/sencha'));
    await badge(page, '!');
    await until(async () => (await session.notice(page)) !== undefined);
    // The next shop of the mall has nothing to do with it.
    await page.evaluate(() => history.pushState(null, '', '/tea-house-annex'));
    await badge(page, '');
    await until(async () => (await session.notice(page)) === undefined);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await badge(page, '!');
  });

  it('in a tab whose background was stopped in between', async ({ skip }) => {
    const page = await session.visit('https://mall.example/');
    skip(!(await page.evaluate(() => 'navigation' in window)), 'Firefox before 147 tells a script of no pushed address');
    await session.stopBackground();
    await page.evaluate(() => history.pushState(null, '', '/tea-house'));
    await badge(page, '!');
  });

  it('in a tab that was reloaded', async () => {
    const page = await session.visit(`${SHOP}/plain`);
    await page.reload();
    await badge(page, '!');
  });

  it('in a tab that was open before the extension was installed', async () => {
    const { browser } = session;
    await session.uninstall();
    const page = await browser.newPage();
    // Of several pages of one shop, any may be the one that speaks.
    for (const other of await browser.pages()) if (other !== page && other.url().startsWith('http')) await other.close();
    await page.goto(`${SHOP}/before`);
    expect(await session.countNotices(page)).toBe(0);
    await session.reinstall();
    await until(async () => (await session.notice(page)) !== undefined);
    await badge(page, '!');
  });

  it('under an extension that is updated: the old badge, to whose buttons nobody listens any more, is replaced', async () => {
    const { browser } = session;
    const page = await browser.newPage();
    await page.goto('https://hoshizora.example/');
    await until(async () => (await session.countNotices(page)) === 1);
    await session.asThePage(page, function () {
      this.setAttribute('data-former', '');
    });
    await session.uninstall();
    await session.reinstall();
    // Between the two there may be none.
    const isNew = () =>
      session.asThePage(page, function () {
        return !this.hasAttribute('data-former');
      });
    await until(() => isNew().catch(() => false));
    // The old one's script may run on, and would bring it back with its next look, 400 ms after the last by the page's own timers.
    await page.evaluate(() => new Promise<void>((done) => [...Array(5)].reduce<() => void>((next) => () => setTimeout(next, 400), done)()));
    expect(await session.countNotices(page)).toBe(1);
  });

  itUnless('private-window')('in a private window: told each time, kept never', async () => {
    await session.extension.evaluate(() => chrome.storage.session.clear());
    await forgetBadges(session.extension);
    for (const path of ['/', '/next']) {
      const window = await session.extension.evaluate((url) => chrome.windows.create({ incognito: true, url }), SHOP + path);
      try {
        await until(async () => (await session.toolbarInFront()).text === '!');
        await until(async () => ((await session.noticeInFront())?.text ?? '') !== '');
        // Longer than a badge elsewhere stands before it counts as seen (2.4 s): on a slow machine this proves less, never fails.
        await new Promise((done) => setTimeout(done, 4_000));
      } finally {
        await session.extension.evaluate((id) => chrome.windows.remove(id), window.id);
      }
    }
    expect(await rememberedBadge(session.extension, 'nagisa-tea-2026')).toBeUndefined();
  });
});
