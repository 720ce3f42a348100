import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FakePages, type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session, settle, until } from '../../scripts/browser/launch';
import { countNotices, MAYBE_NOTICE, onNoticeHost, pressNotice, readNotice } from '../../scripts/browser/read-notice';

const SHOP = 'https://nagisa-tea.example';
const html = (body: string, head = '') =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const PAGES: FakePages = {
  [`${SHOP}/strict`]: {
    body: html('<h1>Strict</h1>'),
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
    },
  },
  [`${SHOP}/hostile`]: {
    body: html(
      '<h1 id="own">Hostile</h1>',
      '<style>@layer x { * { transition: all 9s !important } } body * { all: unset !important; display: none !important } div, div * { all: unset !important; display: none !important; opacity: 0 !important; pointer-events: none !important } *::before, *::after, *::backdrop { content: "Call 0120-000-000" !important; display: block !important; position: fixed !important; inset: 0 !important; background: red !important } *::first-line, *::first-letter { font-size: 90px !important }</style>',
    ),
  },
  [`${SHOP}/blank`]: { body: html('<h1>Blank</h1>', '<style>* { all: unset !important; display: none !important }</style>') },
  [`${SHOP}/modal`]: {
    body: html('<dialog id="d"><button>Accept cookies</button></dialog><script>document.getElementById("d").showModal()</script>'),
  },
  [`${SHOP}/popover`]: { body: html('<div popover="manual" id="p" style="inset:0;width:100vw;height:100vh">Offer</div>') },
  [`${SHOP}/rtl`]: { body: html('<h1>RTL</h1>', '<style>html { direction: rtl; writing-mode: vertical-rl; font-size: 40px }</style>') },
  [`${SHOP}/focus`]: { body: html('<input id="own" autofocus>') },
  [`${SHOP}/unending`]: { body: html(`<h1>Unending</h1><img src="${SHOP}/never">`) },
  [`${SHOP}/never`]: { hangs: true },
  [`${SHOP}/moved`]: { status: 302, headers: { location: `${SHOP}/plain` }, body: '' },
  'https://forwarder.example/': { status: 302, headers: { location: `${SHOP}/plain` }, body: '' },
  'https://framing.example/': { body: html(`<h1>Framing</h1><iframe src="${SHOP}/plain" width="600" height="400"></iframe>`) },
};

describe('the in-page badge', () => {
  let sites: FakeSites;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES);
  });
  afterAll(() => sites?.close());

  /** A browser that was told nothing yet: the badge speaks once a session. */
  async function fresh<T>(use: (session: Session) => Promise<T>): Promise<T> {
    const session = await launch({ extension: inject('extension'), sites, language: 'en' });
    try {
      return await use(session);
    } finally {
      await session.browser.close();
    }
  }
  const shown = async (page: Page) => {
    await until(async () => (await readNotice(page))?.text !== undefined && (await readNotice(page))?.text !== '');
    const notice = await readNotice(page);
    if (!notice) throw new Error('the in-page badge went away');
    return notice;
  };
  /** Whether it is the badge that is painted and pressed at its middle. */
  const isOnTop = async (page: Page): Promise<boolean> => {
    const { box } = await shown(page);
    return onNoticeHost(page, (host, x, y) => document.elementFromPoint(x, y) === host, box.x + box.width / 2, box.y + box.height / 2);
  };
  const style = (page: Page, property: string) =>
    onNoticeHost(page, (host, name) => getComputedStyle(host).getPropertyValue(name), property);
  const hasFocus = (page: Page) => onNoticeHost(page, (host) => document.activeElement === host);

  it('looks the same under the strictest page policy, Trusted Types and all', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/strict`);
      const { box, links } = await shown(page);
      expect(links).toBe(0);
      expect(await style(page, 'position')).toBe('fixed');
      // Its own sheet was applied: an unstyled box would have no padding and no width of its own.
      expect(box.width).toBe(360);
      expect(await isOnTop(page)).toBe(true);
      expect((await session.toolbar(page)).text).toBe('!');
    }));

  it('stands against a page that unsets and hides everything in its body, and leaves that page as it was', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/hostile`);
      const { box } = await shown(page);
      expect(box.width).toBe(360);
      expect(box.height).toBeLessThan(220);
      expect([await style(page, 'display'), await style(page, 'opacity'), await style(page, 'transition-duration')]).toEqual([
        'grid',
        '1',
        '0s',
      ]);
      expect(await isOnTop(page)).toBe(true);
      expect(await page.$eval('#own', (own) => getComputedStyle(own).display)).toBe('none');
      // What the page's rules draw around every element: not around the badge, whose inline style cannot forbid it.
      expect(await onNoticeHost(page, (host) => ['::before', '::after'].map((one) => getComputedStyle(host, one).content))).toEqual([
        'none',
        'none',
      ]);
      expect(await onNoticeHost(page, (host) => getComputedStyle(host, '::backdrop').display)).toBe('none');
    }));

  it('goes down with a page that hides even itself, while the toolbar still tells', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/blank`);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).display)).toBe('none');
      expect((await session.toolbar(page)).text).toBe('!');
    }));

  it('waits for a modal dialog to close, then speaks', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/modal`);
      await until(async () => (await countNotices(page)) === 1);
      expect(await style(page, 'visibility')).toBe('hidden');
      expect((await readNotice(page))?.text).toBe('');
      await page.$eval('dialog', (dialog) => (dialog as HTMLDialogElement).close());
      await shown(page);
      expect(await style(page, 'visibility')).toBe('visible');
      expect(await isOnTop(page)).toBe(true);
      // A second dialog hides it; it comes back after it.
      await page.$eval('dialog', (dialog) => (dialog as HTMLDialogElement).showModal());
      await until(async () => (await style(page, 'visibility')) === 'hidden');
      await page.$eval('dialog', (dialog) => (dialog as HTMLDialogElement).close());
      await until(async () => (await style(page, 'visibility')) === 'visible');
      // A third is not closed but taken out of the page.
      await page.$eval('dialog', (dialog) => {
        dialog.addEventListener('click', () => dialog.remove());
        (dialog as HTMLDialogElement).showModal();
      });
      await until(async () => (await style(page, 'visibility')) === 'hidden');
      await page.click('dialog button');
      await until(async () => (await style(page, 'visibility')) === 'visible');
    }));

  it('stands above the page’s own popovers, also those that open later', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/popover`);
      await shown(page);
      await page.$eval('#p', (popover) => (popover as HTMLElement).showPopover());
      await until(() => isOnTop(page));
    }));

  it('keeps its place and its direction on a right-to-left, vertical page', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/rtl`);
      const { box } = await shown(page);
      const { width, height } = page.viewport()!;
      expect([Math.round(box.x + box.width), Math.round(box.y + box.height)]).toEqual([width - 16, height - 16]);
      expect(box.width).toBe(360);
      expect(box.height).toBeLessThan(220);
    }));

  it.each([
    ['a narrow screen', 320, 568, 1],
    ['twice the size on a small screen', 450, 320, 2],
  ])('fits %s', (_, width, height, deviceScaleFactor) =>
    fresh(async (session) => {
      const page = await session.browser.newPage();
      await page.setViewport({ width, height, deviceScaleFactor });
      await page.goto(`${SHOP}/narrow`);
      const { box } = await shown(page);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }),
  );

  it('is not printed, and not shown over the full screen', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/plain`);
      await shown(page);
      await page.emulateMediaType('print');
      // Without a box, the debugger cannot measure one.
      await expect(readNotice(page)).rejects.toThrow(/box model/);
      await page.emulateMediaType('screen');
      await page.evaluate(() => document.body.addEventListener('click', () => document.documentElement.requestFullscreen()));
      await page.mouse.click(20, 20);
      await until(() => page.evaluate(() => document.fullscreenElement !== null));
      await until(async () => (await style(page, 'visibility')) === 'hidden');
      await page.evaluate(() => document.exitFullscreen());
      await until(async () => (await style(page, 'visibility')) === 'visible');
    }));

  it('takes no focus, can be reached with the keyboard, and goes with Escape once the focus is in it', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/focus`);
      await shown(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
      await page.keyboard.press('Escape');
      expect(await readNotice(page)).toBeDefined();
      for (let tabs = 0; tabs < 10 && !(await hasFocus(page)); tabs++) {
        await page.keyboard.press('Tab');
      }
      expect(await hasFocus(page)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await readNotice(page)).toBeUndefined();
    }));

  it('believes no event that the page made up', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/plain`);
      await shown(page);
      await onNoticeHost(page, (host) => {
        for (const type of ['click', 'pointerdown', 'keydown']) {
          host.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true }));
        }
        host.click();
        if (host.shadowRoot) throw new Error('the page can look inside');
      });
      expect(await readNotice(page)).toBeDefined();
      // Not dismissed either: the next session would speak again, and so does this one at the next revision.
      await pressNotice(page, 'Close');
      expect(await readNotice(page)).toBeUndefined();
    }));

  it('stands once in a page and speaks in one window of several', () =>
    fresh(async (session) => {
      const page = await session.visit(`${SHOP}/plain`);
      await shown(page);
      expect(await countNotices(page)).toBe(1);
      const second = await session.browser.newPage({ type: 'window' });
      await second.goto(`${SHOP}/other`);
      await settle();
      expect(await readNotice(second)).toBeUndefined();
      expect((await session.toolbar(second)).text).toBe('!');
      expect((await session.toolbar(page)).text).toBe('!');
    }));
});

describe('every way a page can come to be shown', () => {
  let sites: FakeSites;
  let session: Session;
  beforeAll(async () => {
    sites = await openFakeSites(PAGES);
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
    await settle();
    expect((await session.toolbar(page)).text).toBe('');
    expect(await Promise.all(page.frames().map((frame) => frame.$(MAYBE_NOTICE)))).toEqual([null, null]);
  });

  it('back and forward from the cache: the toolbar badge is there again', async () => {
    const page = await session.visit(`${SHOP}/plain`);
    await badge(page, '!');
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => document.documentElement.setAttribute('data-kept', String(event.persisted))),
    );
    await page.goto('https://plain.example/');
    await badge(page, '');
    await page.evaluate(() => history.back());
    await until(async () => page.url().startsWith(SHOP));
    await badge(page, '!');
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-kept'))).toBe('true');
    await page.evaluate(() => history.forward());
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
    await page.evaluate(() => history.back());
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
    await page.goto(`${SHOP}/before`);
    expect(await countNotices(page)).toBe(0);
    await browser.installExtension(inject('extension'));
    await until(async () => (await readNotice(page)) !== undefined);
    await badge(page, '!');
  });

  it('under an extension that is updated: the old badge, to whose buttons nobody listens any more, is replaced', async () => {
    const { browser } = session;
    const page = await session.visit('https://hoshizora.example/');
    await until(async () => (await countNotices(page)) === 1);
    await onNoticeHost(page, (host) => host.setAttribute('data-former', ''));
    await browser.uninstallExtension(session.extensionId);
    await browser.installExtension(inject('extension'));
    await until(() => onNoticeHost(page, (host) => !host.hasAttribute('data-former')));
    expect(await countNotices(page)).toBe(1);
  });

  it.skip('in a private window: told each time, kept never (headless Chromium goes down with one in which an extension is allowed; proven in tests/e2e/firefox.test.ts)', () => {});
});
