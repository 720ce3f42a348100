import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hasBeenSeen } from '../../scripts/browser/all-answered';
import { type FakePages, type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session, until } from '../../scripts/browser/launch';
import {
  asThePage,
  countNotices,
  fakePresses,
  isNoticeFocused,
  isNoticeOnTop,
  noticeStyle,
  pressNotice,
  readNotice,
  spokenNotice,
} from '../../scripts/browser/read-notice';

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

const styled = (page: Page, property: string, value: string) =>
  until(async () => (await noticeStyle(page, property)) === value, `${property}: ${value}`);

// The in-page badge speaks once a session and shop, so each case has a shop of its own.
describe('the in-page badge on a difficult page', () => {
  let sites: FakeSites;
  let session: Session;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES, DIFFICULT_PAGES);
    session = await launch({ extension: inject('extension'), sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.browser.close();
    await sites?.close();
  });

  it('looks the same under the strictest page policy, Trusted Types and all', async () => {
    const page = await session.visit(`${SHOP}/strict`);
    const { box, links } = await spokenNotice(page);
    expect(links).toBe(0);
    expect(await noticeStyle(page, 'position')).toBe('fixed');
    // Its own sheet was applied: an unstyled box would have no padding and no width of its own.
    expect(box.width).toBe(360);
    expect(await isNoticeOnTop(page)).toBe(true);
    expect((await session.toolbar(page)).text).toBe('!');
    await page.close();
  });

  it('stands against a page that unsets and hides everything in its body, and leaves that page as it was', async () => {
    const page = await session.visit('https://hoshizora.example/hostile');
    expect((await spokenNotice(page)).box.width).toBe(360);
    expect([await noticeStyle(page, 'display'), await noticeStyle(page, 'opacity')]).toEqual(['grid', '1']);
    expect(await noticeStyle(page, 'transition-duration')).toBe('0s');
    expect(await isNoticeOnTop(page)).toBe(true);
    expect(await page.$eval('#own', (own) => getComputedStyle(own).display)).toBe('none');
    // What the page's rules draw around every element: not around the badge, whose inline style cannot forbid it.
    const around = await asThePage(page, function () {
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
    await until(async () => (await countNotices(page)) === 1);
    expect(await noticeStyle(page, 'visibility')).toBe('hidden');
    expect((await readNotice(page))?.text).toBe('');
    await page.$eval('dialog', (dialog) => dialog.close());
    await spokenNotice(page);
    expect(await noticeStyle(page, 'visibility')).toBe('visible');
    expect(await isNoticeOnTop(page)).toBe(true);
    // A second dialog hides it; it comes back after it.
    await page.$eval('dialog', (dialog) => dialog.showModal());
    await styled(page, 'visibility', 'hidden');
    await page.$eval('dialog', (dialog) => dialog.close());
    await styled(page, 'visibility', 'visible');
    // A third is not closed but taken out of the page.
    await page.$eval('dialog', (dialog) => {
      dialog.addEventListener('click', () => dialog.remove());
      dialog.showModal();
    });
    await styled(page, 'visibility', 'hidden');
    await page.click('dialog button');
    await styled(page, 'visibility', 'visible');
    await page.close();
  });

  it('stands above the page’s own popovers, also those that open later', async () => {
    const page = await session.visit('https://shop.komorebi.example/popover');
    await spokenNotice(page);
    await page.$eval('div#p', (popover) => popover.showPopover());
    await until(() => isNoticeOnTop(page));
    await page.close();
  });

  it('keeps its place and its direction on a right-to-left, vertical page', async () => {
    const page = await session.visit('https://asahi-market.example/rtl');
    const { box } = await spokenNotice(page);
    const { width, height } = page.viewport()!;
    expect([Math.round(box.x + box.width), Math.round(box.y + box.height)]).toEqual([width - 16, height - 16]);
    expect(box.width).toBe(360);
    expect(box.height).toBeLessThan(220);
    await page.close();
  });
});

describe('the in-page badge and its reader', () => {
  let sites: FakeSites;
  let session: Session;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES, DIFFICULT_PAGES);
    session = await launch({ extension: inject('extension'), sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.browser.close();
    await sites?.close();
  });

  it.each([
    ['a narrow screen', 'https://hoshizora.example', 320, 568, 1],
    ['twice the size on a small screen', 'https://minato-books.example', 450, 320, 2],
  ])('fits %s', async (_, shop, width, height, deviceScaleFactor) => {
    const page = await session.browser.newPage();
    await page.setViewport({ width, height, deviceScaleFactor });
    await page.goto(`${shop}/narrow`);
    const { box } = await spokenNotice(page);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('is not printed, and not shown over the full screen', async () => {
    const page = await session.visit('https://moegi.example/plain');
    await spokenNotice(page);
    await page.emulateMediaType('print');
    // Without a box, the debugger cannot measure one.
    await expect(readNotice(page)).rejects.toThrow(/box model/);
    await page.emulateMediaType('screen');
    await page.evaluate(() => document.body.addEventListener('click', () => document.documentElement.requestFullscreen()));
    await page.mouse.click(20, 20);
    await until(() => page.evaluate(() => document.fullscreenElement !== null));
    await styled(page, 'visibility', 'hidden');
    await page.evaluate(() => document.exitFullscreen());
    await styled(page, 'visibility', 'visible');
    await page.close();
  });

  it('takes no focus, can be reached with the keyboard, and goes with Escape once the focus is in it', async () => {
    const page = await session.visit('https://asahi-market.example/focus');
    await spokenNotice(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    await page.keyboard.press('Escape');
    expect(await readNotice(page)).toBeDefined();
    for (let tabs = 0; tabs < 10 && !(await isNoticeFocused(page)); tabs++) await page.keyboard.press('Tab');
    expect(await isNoticeFocused(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await readNotice(page)).toBeUndefined();
    await page.close();
  });

  it('believes no event that the page made up', async () => {
    const page = await session.visit('https://shop.komorebi.example/plain');
    await spokenNotice(page);
    const root = asThePage(page, function () {
      return this.shadowRoot;
    });
    expect(await root).toBeNull();
    await fakePresses(page);
    await session.answered(page);
    expect(await readNotice(page)).toBeDefined();
    // Not dismissed either: the next session would speak again, and so does this one at the next revision.
    await pressNotice(page, 'Close');
    expect(await readNotice(page)).toBeUndefined();
    await page.close();
  });

  it('stands once in a page and speaks in one window of several', async () => {
    const page = await session.visit(`${SHOP}/plain`);
    await spokenNotice(page);
    expect(await countNotices(page)).toBe(1);
    await hasBeenSeen(page);
    const second = await session.browser.newPage({ type: 'window' });
    await second.goto(`${SHOP}/other`);
    await session.answered(second);
    expect(await readNotice(second)).toBeUndefined();
    expect((await session.toolbar(second)).text).toBe('!');
    expect((await session.toolbar(page)).text).toBe('!');
    await second.close();
    await page.close();
  });
});

describe('every way a page can come to be shown', () => {
  let sites: FakeSites;
  let session: Session;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES, DIFFICULT_PAGES);
    session = await launch({ extension: inject('extension'), sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.browser.close();
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
    const [top, frame] = page.frames();
    expect(frame?.url()).toBe(`${SHOP}/plain`);
    expect((await session.toolbar(page)).text).toBe('');
    expect(await countNotices(page)).toBe(0);
    // Not even the visit script runs there, as it does in the page around it.
    expect(top?.extensionRealms()).toHaveLength(1);
    expect(frame?.extensionRealms()).toEqual([]);
  });

  it('back and forward from the cache: the toolbar badge is there again', async () => {
    const page = await session.visit(`${SHOP}/plain`);
    await badge(page, '!');
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => document.documentElement.setAttribute('data-kept', String(event.persisted))),
    );
    await page.goto('https://plain.example/');
    await badge(page, '');
    await page.evaluate(() => void setTimeout(() => history.back()));
    await until(async () => page.url().startsWith(SHOP));
    await badge(page, '!');
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-kept'))).toBe('true');
    await page.evaluate(() => void setTimeout(() => history.forward()));
    await until(async () => page.url().startsWith('https://plain.example'));
    await badge(page, '');
  });

  it('by an address that changes without a load, into a shop’s path and out of it again', async () => {
    const page = await session.visit('https://mall.example/');
    await badge(page, '');
    await page.evaluate(() => history.pushState(null, '', '/tea-house/sencha'));
    await badge(page, '!');
    await until(async () => (await readNotice(page)) !== undefined);
    // The next shop of the mall has nothing to do with it.
    await page.evaluate(() => history.pushState(null, '', '/tea-house-annex'));
    await badge(page, '');
    await until(async () => (await readNotice(page)) === undefined);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await badge(page, '!');
  });

  it('in a tab whose worker was stopped in between', async () => {
    const page = await session.visit('https://mall.example/');
    await session.stopWorker();
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
    await browser.uninstallExtension(session.extensionId);
    const page = await browser.newPage();
    // Of several pages of one shop, any may be the one that speaks.
    for (const other of await browser.pages()) if (other !== page) await other.close();
    await page.goto(`${SHOP}/before`);
    expect(await countNotices(page)).toBe(0);
    await browser.installExtension(inject('extension'));
    await until(async () => (await readNotice(page)) !== undefined);
    await badge(page, '!');
  });

  it('under an extension that is updated: the old badge, to whose buttons nobody listens any more, is replaced', async () => {
    const { browser } = session;
    const page = await browser.newPage();
    await page.goto('https://hoshizora.example/');
    await until(async () => (await countNotices(page)) === 1);
    await asThePage(page, function () {
      this.setAttribute('data-former', '');
    });
    await browser.uninstallExtension(session.extensionId);
    await browser.installExtension(inject('extension'));
    // Between the two there may be none.
    const isNew = () =>
      asThePage(page, function () {
        return !this.hasAttribute('data-former');
      });
    await until(() => isNew().catch(() => false));
    // The old one's script may run on, and would bring it back with its next look, 400 ms after the last by the page's own timers.
    await page.evaluate(() => new Promise<void>((done) => [...Array(5)].reduce<() => void>((next) => () => setTimeout(next, 400), done)()));
    expect(await countNotices(page)).toBe(1);
  });

  it.skip('in a private window: told each time, kept never (headless Chromium goes down with one in which an extension is allowed; proven in tests/e2e/firefox.test.ts)', () => {});
});
