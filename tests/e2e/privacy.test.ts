import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, FEED_ADDRESS, openFakeSites } from '../../scripts/browser/fake-sites';
import { refreshIn } from '../../scripts/browser/use-popup';
import { until } from '../../scripts/browser/wait';
import { type FeedServer, serveFeed } from '../../scripts/demo/demo-feed';
import { BROWSERS_OWN } from '../support/browser/differences';
import { itUnless } from '../support/browser/it-unless';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';
import { REQUESTS, WORKER_STARTS } from '../support/budgets';

inBrowser('no visit leaves the device', () => {
  let sites: FakeSites;
  let feed: FeedServer;
  let session: TestSession;
  let folder: string;
  let netLog: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'misemori-net-'));
    netLog = join(folder, 'net.json');
    sites = await openFakeSites();
    // The feed is there to be asked, so that silence means that nobody asked.
    feed = await serveFeed(new Map(), sites.feedPort);
    session = await launchBrowser({ sites, language: 'en', netLog });
  });
  afterAll(async () => {
    await session?.close();
    await Promise.all([sites?.close(), feed?.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('a hundred pages without a record start the background not once', async () => {
    await session.stopBackground();
    const starts = await session.countBackgroundStarts();
    const page = await session.browser.newPage();
    for (let n = 0; n < 100; n++) {
      await page.goto(`https://plain-${n}.example/goods/${n}`);
      // Had anything been asked, it would wait for the worker.
      await session.answered(page);
    }
    expect(await starts()).toBe(WORKER_STARTS.onPagesWithoutRecord);
    // The same count does see one that starts.
    await page.goto('https://kumo-glass.example/');
    await until(async () => (await starts()) === 1);
    await page.close();
  });

  it('a visit sends nothing but what the page itself asks for', async () => {
    sites.requests.length = 0;
    const visits = ['https://nagisa-tea.example/', 'https://kumo-glass.example/', 'https://plain.example/'];
    for (const url of visits) {
      const page = await session.visit(url);
      await page.close();
    }
    const asked = sites.requests.map(({ url }) => url).filter((url) => !BROWSERS_OWN[session.name].test(url));
    expect(asked.sort()).toEqual([...visits].sort());
    expect(feed.requests).toHaveLength(REQUESTS.visit);
  });

  itUnless('network-log')("the browser's own network log agrees, and does see the one request that is asked for", async () => {
    const popup = await session.popup(await session.visit('https://plain.example/'));
    await refreshIn(popup);
    await session.close();
    // Chromium's own errands (update checks) have no page or extension as their initiator.
    const asked = [...readFileSync(netLog, 'utf8').matchAll(/"initiator":"([^"]*)"[^\n]*?"url":"(https?:[^"]+)"/g)].map(
      ([, initiator = '', url = '']) => ({
        initiator,
        url,
      }),
    );
    const byExtension = asked.filter(({ initiator }) => initiator.startsWith('chrome-extension:'));
    expect([...new Set(byExtension.map(({ url }) => url))]).toEqual([`${FEED_ADDRESS}v1/manifest.json`]);
    const byPages = asked.filter(({ initiator }) => initiator.startsWith('http'));
    expect(byPages.filter(({ url }) => !new URL(url).hostname.endsWith('.example'))).toEqual([]);
  });
});
