import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakePages, type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { arrived } from '../support/arrived';
import { forgetBadges } from '../support/badge-history';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

declare const chrome: { storage: { session: { clear(): Promise<void> } } };

const html = (body: string, head = '') =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const type = (one: string) => ({ 'content-type': one });

/** Every shop has these pages. */
const PAGES: FakePages = {
  '/passing': {
    body: html('<p>Moving…</p><script>addEventListener("load", () => setTimeout(() => location.replace("/plain"), 1200))</script>'),
  },
  '/meta': { body: html('<p>Moving…</p>', '<meta http-equiv="refresh" content="1;url=/plain">') },
  '/consent': {
    body: html(
      '<dialog id=d><button id=b>OK</button></dialog><script>if (!sessionStorage.ok) { d.showModal(); b.onclick = () => { sessionStorage.ok = 1; location.reload(); }; }</script>',
    ),
  },
  '/picture.svg': {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#cde"/></svg>',
    headers: type('image/svg+xml'),
  },
  '/sitemap.xml': { body: '<?xml version="1.0"?><urlset><url><loc>https://x.example/</loc></url></urlset>', headers: type('text/xml') },
  '/hanging': { body: html('<h1>Shop</h1><p>All is here; one script never comes.</p><script src="/never"></script>') },
  '/never': { hangs: true },
  '/trap': {
    body: html(`<h1>Shop</h1><div style="position:fixed;inset:0;background:rgb(0 0 0/.4)"><div id=m style="background:#fff;padding:40px"><button>Close</button></div></div><script>
      window.heard = [];
      const out = (event) => { window.heard.push(event.type); if (!m.contains(event.target)) { event.preventDefault(); event.stopImmediatePropagation(); } };
      for (const name of ['pointerdown', 'mousedown', 'mouseup', 'touchstart', 'click', 'keydown']) document.addEventListener(name, out, { capture: true, passive: false });
      document.addEventListener('focusin', (event) => { if (!m.contains(event.target)) { event.stopImmediatePropagation(); m.querySelector('button').focus(); } }, true);
      m.querySelector('button').focus();
    </script>`),
  },
  '/modal-in-root': {
    body: html(`<h1>Shop</h1><x-c></x-c><script>customElements.define('x-c', class extends HTMLElement {
      constructor() { super(); const root = this.attachShadow({ mode: 'open' }); root.innerHTML = '<dialog><button>OK</button></dialog>'; this.dialog = root.querySelector('dialog'); }
      connectedCallback() { this.dialog.showModal(); }
    })</script>`),
  },
  '/modal-goes': { body: html('<dialog id=d>Loading…</dialog><script>d.showModal(); addEventListener("go", () => d.remove())</script>') },
  '/inert': {
    body: html(
      '<h1>Shop</h1><script>document.documentElement.inert = true; addEventListener("go", () => { document.documentElement.inert = false })</script>',
    ),
  },
  '/zoomed': { body: html('<h1>Shop</h1>', '<style>html { zoom: 3 }</style>') },
  '/plain': { body: html('<h1>Shop</h1>') },
  '/named': {
    body: html(
      [
        'prerendering',
        'navigation',
        'popover',
        'currentCSSZoom',
        'visibilityState',
        'elementFromPoint',
        'fullscreenElement',
        'body',
        'documentElement',
        'activeElement',
        'openOrClosedShadowRoot',
      ]
        .map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`)
        .join(''),
    ),
  },
  '/welcome': { body: html('<h1>Shop</h1><script>history.replaceState(null, "", "/all-the-mall")</script>') },
  '/mute': {
    body: html(
      '<h1>Shop</h1>',
      `<script>for (const name of ['pageshow', 'load', 'click', 'keydown', 'popstate'])
      for (const target of [window, document]) target.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
      window.navigation?.addEventListener('currententrychange', (event) => event.stopImmediatePropagation());</script>`,
    ),
  },
};

/** Shops at which the badge speaks; a case that may leave its trace takes one of its own. */
const SHOPS = [
  'nagisa-tea.example',
  'hoshizora.example',
  'minato-books.example',
  'shop.komorebi.example',
  'asahi-market.example',
  'moegi.example',
].map((host) => `https://${host}`);

inBrowser('the in-page badge counts as shown once it was seen', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites({}, PAGES);
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });
  const open = async (url: string) => {
    const page = await session.browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const marked = (page: Page) => until(async () => (await session.toolbar(page)).text !== '');

  it.each([
    ['a page that goes on by script', `${SHOPS[0]}/passing`],
    ['a page that goes on by its head', `${SHOPS[1]}/meta`],
  ])('%s spends nothing: the page where it ends speaks', async (_, url) => {
    const page = await open(url);
    await until(async () => (await session.countNotices(page).catch(() => 0)) === 1, 'the badge on the passing page');
    await arrived(page, url.replace(/[^/]*$/, 'plain'));
    await session.spokenNotice(page);
    await page.close();
  });

  it('a page that is loaded again after a consent speaks then', async () => {
    const page = await open(`${SHOPS[2]}/consent`);
    await until(async () => (await session.countNotices(page)) === 1);
    await page.click('#b');
    await until(async () => page.$eval('dialog', (dialog) => !dialog.open).catch(() => false));
    await session.spokenNotice(page);
    await page.close();
  });

  it.each(['/picture.svg', '/sitemap.xml'])(
    '%s, in which nothing can be drawn, is marked on the toolbar and spends nothing',
    async (path) => {
      const shop = SHOPS[path === '/picture.svg' ? 3 : 4];
      const faults: string[] = [];
      const page = await session.browser.newPage();
      page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(`${shop}${path}`);
      await marked(page);
      await session.answered(page);
      expect(faults).toEqual([]);
      await page.goto(`${shop}/plain`);
      await session.spokenNotice(page);
      await page.close();
    },
  );

  it('a tab in the background speaks to nobody, and spends nothing', async () => {
    const shop = `${SHOPS[5]}/plain`;
    const before = await open('https://plain.example/');
    await before.evaluate((url) => void window.open(url), shop);
    const target = await session.browser.waitForTarget((one) => one.url() === shop);
    const behind = (await target.page())!;
    await before.bringToFront();
    await marked(behind);
    const front = await open(`${SHOPS[5]}/`);
    await session.spokenNotice(front);
    for (const one of [before, behind, front]) await one.close();
  });

  it('once it was seen, the next page of the session is quiet', async () => {
    const page = await open(`${SHOPS[0]}/plain`);
    await session.spokenNotice(page);
    await session.hasBeenSeen(page);
    const next = await session.visit(`${SHOPS[0]}/`);
    expect(await session.notice(next)).toBeUndefined();
    for (const one of [page, next]) await one.close();
  });

  it('is marked though a script of the page never comes, while that page is still loading', async () => {
    const page = await session.browser.newPage();
    page.goto(`${SHOPS[1]}/hanging`).catch(() => {});
    await until(async () => (await page.$('p').catch(() => null)) !== null);
    await marked(page);
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    await page.close();
  });
});

inBrowser('the in-page badge is out of the page’s reach', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites({ 'https://mall.example/tea-house/welcome': PAGES['/welcome']! }, PAGES);
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });
  const nextSession = async () => session.extension.evaluate(() => chrome.storage.session.clear());
  const forget = async () => {
    await nextSession();
    await forgetBadges(session.extension);
  };
  let n = 0;
  /** Opens a page of the next shop, as a reader of the first day would see it. */
  const open = async (path: string) => {
    await forget();
    n += 1;
    const page = await session.visit(`${SHOPS[n % SHOPS.length]}${path}`);
    return page;
  };
  const hidden = (page: Page) => until(async () => (await session.noticeStyle(page, 'visibility')) === 'hidden', 'the badge to hide');
  const gone = (page: Page) => until(async () => (await session.notice(page)) === undefined, 'the badge to go');
  const go = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('go')));

  it('its buttons work under a focus trap, and the page hears nothing of the press', async () => {
    const page = await open('/trap');
    await session.spokenNotice(page);
    const before = await page.evaluate(() => Reflect.get(window, 'heard').length);
    await session.pressNotice(page, 'Close');
    await gone(page);
    expect(await page.evaluate(() => Reflect.get(window, 'heard').length)).toBe(before);
    await page.close();
  });

  it.each([
    [
      'a modal dialog inside a web component',
      '/modal-in-root',
      (page: Page) => page.$eval('x-c', (one) => Reflect.get(one, 'dialog').close()),
    ],
    ['a modal dialog that goes by itself', '/modal-goes', go],
    ['a page that is inert as a whole', '/inert', go],
  ])('it hides behind %s, and speaks when that is over', async (_, path, release) => {
    const page = await open(path);
    await until(async () => (await session.countNotices(page)) === 1);
    await hidden(page);
    expect((await session.notice(page))?.text).toBe('');
    await release(page);
    await session.spokenNotice(page);
    expect(await session.isNoticeOnTop(page)).toBe(true);
    await session.pressNotice(page, 'Close');
    await gone(page);
    await page.close();
  });

  it('its buttons are on the screen of a page that is magnified three times', async () => {
    const page = await open('/zoomed');
    const { box } = await session.spokenNotice(page);
    const { width, height } = page.viewport()!;
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true, true, true]);
    await session.pressNotice(page, 'Close');
    await gone(page);
    await page.close();
  });

  it.each<[string, (this: HTMLElement) => void]>([
    [
      'takes it out',
      function () {
        this.remove();
      },
    ],
    [
      'empties and rewrites it',
      function () {
        this.textContent = 'All is well';
        this.hidePopover();
      },
    ],
    [
      'makes it faint',
      function () {
        this.style.setProperty('opacity', '0', 'important');
      },
    ],
    [
      'pushes it off the screen',
      function () {
        this.style.setProperty('inset', '200vh auto auto 200vw', 'important');
      },
    ],
    [
      'replaces the whole document’s content',
      () => {
        document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
      },
    ],
    [
      'writes the document anew',
      () => {
        document.open();
        document.write('<!doctype html><html><body><h1>New</h1></body></html>');
        document.close();
      },
    ],
  ])('it is there again after a page that %s', async (_, attack) => {
    const page = await open('/plain');
    const { text } = await session.spokenNotice(page);
    await session.asThePage(page, attack);
    await until(
      async () =>
        (await session.noticeStyle(page, 'opacity').catch(() => '')) === '1' && (await session.isNoticeOnTop(page).catch(() => false)),
      'the badge to be back',
    );
    expect((await session.notice(page))?.text).toBe(text);
    expect(await session.countNotices(page)).toBe(1);
    await session.pressNotice(page, 'Close');
    await gone(page);
    await page.close();
  });

  it('a press that a page stole for "don’t show again" only closes it', async () => {
    const page = await open('/plain');
    const { box } = await session.spokenNotice(page);
    // Made invisible from the moment the mouse comes near, over a button of the page's own, however often it is mended.
    await session.asThePage(page, function () {
      const hide = () => {
        this.style.setProperty('opacity', '0', 'important');
        if (this.isConnected) requestAnimationFrame(hide);
      };
      addEventListener('pointermove', hide, { capture: true, once: true });
    });
    await page.mouse.move(box.x + 5, box.y + 5);
    await session.pressNotice(page, "Don't show this again");
    await gone(page);
    await session.answered(page);
    await page.close();
    await nextSession();
    const again = await session.visit(`${SHOPS[n % SHOPS.length]}/plain`);
    await session.spokenNotice(again);
    await again.close();
  });

  it('elements named for what it asks of the document change nothing', async () => {
    const page = await open('/named');
    await session.spokenNotice(page);
    await session.pressNotice(page, 'Close');
    await gone(page);
    await page.close();
  });

  it('a document that writes another path over a shop’s own is marked all the same', async () => {
    const page = await session.visit('https://mall.example/tea-house/welcome');
    expect(new URL(page.url()).pathname).toBe('/all-the-mall');
    await until(async () => (await session.toolbar(page)).text === '!');
    await page.close();
  });

  it('a page that stops every event it can has both badges, also back from the cache', async () => {
    const page = await open('/mute');
    await session.spokenNotice(page);
    await until(async () => (await session.toolbar(page)).text !== '');
    await page.goto('https://plain.example/');
    await page.evaluate(() => void setTimeout(() => history.back()));
    await arrived(page, `${SHOPS[n % SHOPS.length]}/mute`);
    await until(async () => (await session.toolbar(page)).text !== '');
    await page.close();
  });
});
