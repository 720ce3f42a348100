import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { readPopup } from '../../scripts/browser/read-popup';
import { openLookUp, refreshIn, TOLD } from '../../scripts/browser/use-popup';
import { buildDemoFeed, type FeedServer, serveFeed } from '../../scripts/demo/demo-feed';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

async function open(session: TestSession, url = 'https://plain.example/'): Promise<Page> {
  return session.popup(await session.visit(url));
}

async function lookUp(popup: Page, text: string): Promise<string> {
  await openLookUp(popup);
  await popup.$eval('#look-up-text', (input) => {
    if (input instanceof HTMLInputElement) input.value = '';
  });
  await popup.type('#look-up-text', text);
  // The names offered while typing are put away, so that only the look-up itself changes what is read.
  await popup.keyboard.press('Escape');
  await popup.waitForSelector('[role="listbox"][hidden]');
  const before = await popup.$eval('.look-up', (one) => one.textContent);
  await popup.keyboard.press('Enter');
  await popup.waitForFunction((old) => document.querySelector('.look-up')?.textContent !== old, {}, before);
  return popup.$eval('.look-up', (one) => one.textContent ?? '');
}

inBrowser('the popup', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'ja' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it('says "no record" together with that it is no guarantee', async () => {
    const popup = await open(session);
    const { verdict, text } = await readPopup(popup);
    expect(verdict).toBe('no-record');
    expect(text).toContain('安全を保証するものではありません');
    await popup.close();
  });

  it('looks up by address, with or without scheme and path', async () => {
    const popup = await open(session);
    expect(await lookUp(popup, 'https://www.yomifa.com/shop')).toContain('よみファねっと');
    expect(await lookUp(popup, 'crazy-ferret.jp')).toContain('4,004人');
    expect(await lookUp(popup, 'plain-shop.co.jp')).toContain('plain-shop.co.jp の記録はありません');
    expect(await lookUp(popup, 'myshopify.com')).toContain('多くのショップが使うアドレス');
    await popup.close();
  });

  it('looks up by name over the whole dataset, addressless incidents included', async () => {
    const popup = await open(session);
    expect(await lookUp(popup, '銀時')).toContain('銀時公式通販サイト');
    await popup.locator('.hit').click();
    await popup.waitForSelector('.look-up .card');
    const card = await popup.$eval('.look-up .card', (one) => one.textContent);
    for (const fact of [
      '1,850人・2,162件',
      '17,171人',
      '2021年6月28日〜2024年5月30日',
      '2017年8月26日〜2020年12月30日',
      '訪れたことがない',
    ])
      expect(card).toContain(fact);
    expect(await lookUp(popup, 'ﾖﾐﾌｧ')).toContain('よみファねっと');
    expect(await lookUp(popup, 'ないはずの店')).toContain('当てはまる記録はありません');
    await popup.close();
  });

  it('refreshes: unreachable, then updated, then up to date, and says so each time', async () => {
    const popup = await open(session, 'https://hinata-shoes.example/');
    expect((await readPopup(popup)).verdict).toBe('no-record');
    expect(await refreshIn(popup)).toContain('つながりませんでした');
    const feed: FeedServer = await serveFeed(buildDemoFeed(process.cwd()).files, sites.feedPort);
    try {
      await session.reload(popup, TOLD);
      expect(await refreshIn(popup)).toBe('更新しました：新規1件、訂正1件（2026年11月22日現在）');
      await popup.waitForSelector('.verdict-recorded');
      expect((await readPopup(popup)).incidents[0]?.title).toBe('ひなた靴店');
      feed.requests.length = 0;
      await session.reload(popup, TOLD);
      expect(await refreshIn(popup)).toContain('最新の状態です');
      expect(feed.requests).toEqual(['v1/manifest.json']);
    } finally {
      await feed.close();
    }
    await popup.close();
  });

  it('tells the verdict though rows of the dataset are gone: it was built anew without a press, and the popup says so', async () => {
    const page = await session.visit('https://kumo-glass.example/');
    await session.extension.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('misemori-dataset');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      // Damage of the kind a crash or a full disk leaves: the dataset is said to be there, its rows are not.
      await new Promise((done) => {
        const transaction = opened.transaction('rows', 'readwrite');
        transaction.objectStore('rows').clear();
        transaction.oncomplete = done;
      });
      opened.close();
    });
    const popup = await session.popup(page);
    await popup.waitForSelector('.verdict-recorded');
    const told = await readPopup(popup);
    expect(told.incidents[0]?.title).toBe('くもガラス工房');
    await popup.waitForFunction(() => document.querySelector('.dataset')?.textContent?.includes('作り直しました'));
    await popup.close();
  });
});

inBrowser('a build without a feed', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ extension: inject('extensionWithoutFeed'), sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it('works on its own dataset and says so', async () => {
    const popup = await open(session, 'https://kumo-glass.example/');
    const { verdict, dataset } = await readPopup(popup);
    expect(verdict).toBe('recorded');
    expect(dataset).toContain('no feed');
    expect(await popup.$('.refresh')).toBeNull();
    await popup.close();
  });
});
