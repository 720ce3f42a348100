import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { itUnless } from '../support/browser/it-unless';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';
import { watchPrerendering } from '../support/prerendered';

/** What the functions below use inside the extension's worker; they are sent there as text. */
declare const chrome: {
  tabs: {
    query(query: object): Promise<{ id?: number }[]>;
    discard(id: number): Promise<unknown>;
    update(id: number, change: { active: true }): Promise<unknown>;
  };
};

const MALL = 'https://mall.example';
/** A page that has its next one loaded ahead. */
const AHEAD = {
  body: '<!doctype html><title>front</title><link rel="icon" href="data:,"><script type="speculationrules">{"prerender":[{"source":"list","urls":["/tea-house/"],"eagerness":"immediate"}]}</script><a id="next" href="/tea-house/">Tea House</a>',
};

inBrowser('a tab', () => {
  let sites: FakeSites;
  let folder: string;
  beforeAll(async () => {
    sites = await openFakeSites({ [`${MALL}/front`]: AHEAD, 'http://mall.example/front': AHEAD });
    folder = mkdtempSync(join(tmpdir(), 'misemori-tabs-'));
  });
  afterAll(async () => {
    await sites?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function oneBrowser<T>(use: (session: TestSession) => Promise<T>, more: { profile?: string; restore?: boolean } = {}): Promise<T> {
    const session = await launchBrowser({ sites, language: 'en', ...more });
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  }
  const badge = async (session: TestSession, page: Page, text: string) => until(async () => (await session.toolbar(page)).text === text);
  const asked = (url: string) => sites.requests.filter((request) => request.url === url).length;

  itUnless('loaded-ahead')('whose next page is loaded ahead says nothing of it until the reader goes there', () =>
    oneBrowser(async (session) => {
      // Over http: the browser loads nothing ahead over a certificate that it would not accept by itself.
      const loadedAhead = await watchPrerendering(session.browser);
      const page = await session.browser.newPage();
      await page.goto('http://mall.example/front');
      await loadedAhead();
      expect(asked('http://mall.example/tea-house/')).toBe(1);
      expect((await session.toolbar(page)).text).toBe('');
      await page.click('#next');
      // The page that was loaded ahead takes the tab over, and the debugger's session with it: the worker is asked, not the page.
      await until(async () => (await session.toolbarInFront()).text === '!', 'the toolbar badge');
      // It was loaded ahead, and not again.
      expect(asked('http://mall.example/tea-house/')).toBe(1);
      await until(async () => (await session.notice(page)) !== undefined);
    }),
  );

  itUnless('restored-tabs')(
    'that was restored with the last session has its toolbar badge and, in the new session, its in-page badge',
    async () => {
      const profile = join(folder, 'restored');
      await oneBrowser(
        async (session) => {
          const page = await session.visit(`${MALL}/tea-house/`);
          await until(async () => (await session.notice(page)) !== undefined);
          await badge(session, await session.visit('https://kumo-glass.example/'), '○');
          // The browser writes down which tabs are open some seconds later, and not always once more when it is closed.
          const sessions = join(profile, 'Default/Sessions');
          const written = () => readdirSync(sessions).map((name) => readFileSync(join(sessions, name), 'latin1'));
          await until(async () => written().some((text) => text.includes('https://kumo-glass.example/')), 'the session to be written');
        },
        { profile },
      );
      await oneBrowser(
        async (session) => {
          const restored = async (url: string) => (await session.browser.pages()).find((page) => page.url() === url);
          await until(async () => (await restored('https://kumo-glass.example/')) !== undefined);
          const tea = await restored(`${MALL}/tea-house/`);
          const glass = await restored('https://kumo-glass.example/');
          if (!tea || !glass) throw new Error('the tabs were not restored');
          await badge(session, glass, '○');
          await badge(session, tea, '!');
          await until(async () => (await session.notice(tea)) !== undefined);
        },
        { profile, restore: true },
      );
    },
  );

  it('that the browser put to sleep is told again once it is woken', () =>
    oneBrowser(async (session) => {
      const page = await session.visit('https://kumo-glass.example/');
      await badge(session, page, '○');
      const other = await session.visit('https://plain.example/');
      await other.bringToFront();
      const slept = await session.extension.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://kumo-glass.example/*' });
        if (tab?.id !== undefined) await chrome.tabs.discard(tab.id);
        return (await chrome.tabs.query({ discarded: true })).length;
      });
      expect(slept).toBe(1);
      // A sleeping tab has no page for the debugger to see; the worker brings it to the front, as a click on it would.
      await session.extension.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ discarded: true });
        if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
      });
      await until(async () => (await session.toolbarInFront()).text === '○');
    }));
});
