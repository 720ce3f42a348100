import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { readPopup } from '../../scripts/browser/read-popup';
import { until } from '../../scripts/browser/wait';
import { SITE_PLAN } from '../../scripts/demo/site-plan';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

/** What the popup must say of the first real records, in both languages; the figures are those of the notices. */
const TOLD = [
  {
    url: 'https://www.yomifa.com/',
    titles: { ja: ['よみファねっと'], en: ['Yomifa Net'] },
    ja: [
      '2021年7月14日',
      '1,301人',
      '2020年10月24日〜2021年3月2日',
      'セキュリティコード',
      '58人',
      '少なくとも260件',
      '7,674,605円',
      '可能性',
      '記録',
    ],
    en: [
      '14 July 2021',
      '1,301 people',
      '24 October 2020',
      '2 March 2021',
      'security code',
      '58 people',
      'at least 260',
      '¥7,674,605',
      'may have been',
      'On record',
    ],
  },
  {
    url: 'https://shop.ledger.com/',
    titles: { ja: ['Ledger', 'Ledger', 'Ledger'], en: ['Ledger', 'Ledger', 'Ledger'] },
    ja: ['2026年1月5日', 'Global-e', '約100万件', '9,500人', '24語', '食い違って', '注意'],
    en: ['5 January 2026', 'Global-e', 'about 1,000,000', '9,500 people', '24 recovery words', 'contradicts itself', 'Be careful'],
  },
  {
    url: 'https://jiggys-shop.jp/',
    titles: { ja: ['Jiggys Shop'], en: ['Jiggys Shop'] },
    ja: ['2,312人', '618人', '2020年2月5日〜2021年2月8日', '閉鎖', '外部の事業者'],
    en: ['2,312 people', '618 people', '5 February 2020', 'has closed', 'outside company'],
  },
  {
    url: 'https://www.crazy-ferret.jp/item/1',
    titles: { ja: ['Crazy Ferret'], en: ['Crazy Ferret'] },
    ja: ['4,004人', '618人', '閉鎖'],
    en: ['4,004 people', '618 people', 'has closed'],
  },
  {
    url: 'http://www.tennis-gear.net/',
    titles: { ja: ['テニスギア'], en: ['Tennis Gear'] },
    ja: ['2011年8月23日', '263人', '248件', '当時のカード番号をいまも使っていたら', '2011年2月10日〜2011年5月16日', '転載'],
    en: ['23 August 2011', '263 people', '248', 'If you still use the same card number', '10 February 2011', 'Repost'],
  },
] as const;

inBrowser.each(['ja', 'en'] as const)('a shopper visits the street (%s)', (language) => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it.each(TOLD)('the popup tells what was announced of $url', async ({ url, titles, ...told }) => {
    const page = await session.visit(url);
    await until(async () => (await session.toolbar(page)).text !== '');
    const popup = await session.popup(page);
    const read = await readPopup(popup);
    expect(read.incidents.map((one) => one.title)).toEqual(titles[language]);
    const text = read.incidents.map((one) => one.text).join('\n');
    for (const fact of told[language]) expect(text).toContain(fact);
    expect(text).not.toMatch(/undefined|\{|\}|NaN/);
    await popup.close();
    await page.close();
  });

  it('the in-page badge names the extension, carries no link, and is to be seen', async () => {
    const url = 'https://hoshizora.example/';
    const page = await session.visit(url);
    const notice = await session.spokenNotice(page);
    expect(notice.text).toContain({ ja: '店守（拡張機能）より', en: 'From the Misemori extension' }[language]);
    expect(notice.buttons).toEqual({ ja: ['閉じる', 'この件はもう表示しない'], en: ['Close', "Don't show this again"] }[language]);
    expect(notice.links).toBe(0);
    expect(notice.text).not.toMatch(/https?:|\d{2,4}-\d{2,4}-\d{3,4}/);
    // Its root is closed: the page's own scripts cannot look inside.
    const root = session.asThePage(page, function () {
      return this.shadowRoot;
    });
    expect(await root).toBeNull();
    const { x, y, width, height } = notice.box;
    const without = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
    const within = await page.screenshot({ clip: { x, y, width, height } });
    expect(within.length).toBeGreaterThan(2000);
    expect(Buffer.from(within).equals(Buffer.from(without))).toBe(false);
    await page.close();
  });
});

inBrowser('every shop of the street comes to what the policy says', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it.each(SITE_PLAN)('$url: toolbar "$toolbar", in-page badge $notice', async ({ url, toolbar, notice, level, verdict, again }) => {
    const page = await session.visit(url);
    if (toolbar !== '') await until(async () => (await session.toolbar(page)).text === toolbar);
    if (notice) await until(async () => (await session.notice(page)) !== undefined);
    if (again) await session.hasBeenSeen(page);
    expect(await session.toolbar(page)).toMatchObject({ text: toolbar });
    expect((await session.notice(page)) !== undefined).toBe(notice);
    const popup = await session.popup(page);
    const read = await readPopup(popup);
    expect(read.verdict).toBe(verdict);
    expect(read.incidents[0]?.level ?? 'none').toBe(level);
    await popup.close();
    await page.close();
  });

  it('the toolbar badge goes when the tab leaves the shop', async () => {
    const page = await session.visit('https://kumo-glass.example/');
    await until(async () => (await session.toolbar(page)).text === '○');
    await page.goto('https://plain.example/');
    await session.answered(page);
    expect((await session.toolbar(page)).text).toBe('');
    await page.close();
  });

  it('a shopper who is gone before the answer comes takes no badge along', async () => {
    const page = await session.browser.newPage();
    // The answer has to wait, as it does while a dataset is being written.
    await session.extension.evaluate(holdDataset);
    await page.goto('https://kumo-glass.example/', { waitUntil: 'load' });
    await session.hasAsked(page);
    await page.goto('https://plain.example/', { waitUntil: 'load' });
    await session.extension.evaluate('letGo()');
    // Another visit, which asked later, has been told all: so has the one that is gone.
    await (await session.visit('https://kumo-glass.example/')).close();
    await until(async () => (await session.toolbar(page)).text === '', 'a bare toolbar');
    await page.close();
  });

  it('a page that is not a site is told as such', async () => {
    const page = await session.browser.newPage();
    await page.goto('data:text/html,hello');
    const popup = await session.popup(page);
    expect(await readPopup(popup)).toMatchObject({ verdict: 'not-a-site', incidents: [] });
    await popup.close();
    await page.close();
  });
});

/** Keeps everybody from the dataset until `letGo()` is called. Sent to the extension as text. */
const holdDataset = async (): Promise<void> => {
  const opening = indexedDB.open('misemori-dataset');
  await new Promise((done) => opening.addEventListener('success', done));
  const stores = [...opening.result.objectStoreNames];
  const writing = opening.result.transaction(stores, 'readwrite').objectStore(stores[0] ?? '');
  let isHeld = true;
  const letGo = () => {
    isHeld = false;
  };
  Object.assign(globalThis, { letGo });
  // A transaction lasts as long as it is asked for more.
  const next = (): void => {
    if (isHeld) writing.count().addEventListener('success', next);
    else opening.result.close();
  };
  next();
};
