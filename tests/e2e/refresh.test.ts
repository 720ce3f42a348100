import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { FEED_FOLDER, MANIFEST_PATH } from '../../core/dataset/format';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { readPopup } from '../../scripts/browser/read-popup';
import { openMore, refreshIn, TOLD } from '../../scripts/browser/use-popup';
import { until } from '../../scripts/browser/wait';
import { demoFeedIncidents } from '../../scripts/demo/demo-feed';
import { DEMO_KEY } from '../../scripts/demo/demo-key';
import { feedKeyFromSeed } from '../../scripts/feed/feed-key';
import { publishFeed } from '../../scripts/feed/publish-feed';
import { signManifest } from '../../scripts/feed/sign-manifest';
import { REFRESHES_WITHOUT_ACCESS } from '../support/browser/differences';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';
import { openWebServer, type WebServer } from '../support/web-server';

const root = process.cwd();
const out = mkdtempSync(join(tmpdir(), 'misemori-feed-'));
const shots = join(root, 'shots');
let sites: FakeSites;
let session: TestSession;
let web: WebServer | undefined;
/** A web server tells files apart by size and second; every file that is written here is a second younger. */
let second = 0;

declare const chrome: {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, when: { when: number }): Promise<void>;
  };
};

async function publish(hour: number, incidents = demoFeedIncidents(root)): Promise<void> {
  const now = `2026-11-22T0${hour}:00:00Z`;
  await publishFeed({
    out,
    incidents,
    now,
    clockMs: Date.parse(now),
    address: 'http://127.0.0.1/',
    keys: [DEMO_KEY],
    leastSequence: 1_000_000,
  });
  touch(MANIFEST_PATH);
}

function touch(path: string): void {
  second += 1;
  utimesSync(join(out, path), 1_790_000_000 + second, 1_790_000_000 + second);
}

function put(path: string, bytes: Uint8Array | string): void {
  writeFileSync(join(out, path), bytes);
  touch(path);
}

/** The manifest as published, changed and signed again. */
function resigned(change: (manifest: Record<string, unknown>) => object, key = DEMO_KEY): Uint8Array {
  const [, bare = ''] = readFileSync(join(out, MANIFEST_PATH), 'utf8').split('\n');
  return signManifest(Buffer.from(JSON.stringify(change(JSON.parse(bare)))), [key]);
}

async function open(url = 'https://hinata-shoes.example/'): Promise<Page> {
  return session.popup(await session.visit(url));
}

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  sites = await openFakeSites();
  session = await launchBrowser({ sites, language: 'en' });
});
afterAll(async () => {
  await session?.close();
  await Promise.all([sites?.close(), web?.close()]);
  rmSync(out, { recursive: true, force: true });
});

inBrowser('a refresh from a real web server', () => {
  it('a fresh installation answers from its own dataset, and has set its alarm for later', async () => {
    const popup = await open('https://kumo-glass.example/');
    expect((await readPopup(popup)).verdict).toBe('recorded');
    const alarm = await session.extension.evaluate(() => chrome.alarms.get('refresh'));
    // The worker plans by the fixed moment of a demo build; an alarm only knows the real clock.
    const minutes = ((alarm?.scheduledTime ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThan(61);
    await popup.close();
  });

  it('says that the host cannot be reached while there is none', async () => {
    const popup = await open();
    expect(await refreshIn(popup)).toBe('The feed could not be reached. The dataset in use stays. (M03)');
    await popup.close();
  });

  it('updates, and the new record is told at once', async () => {
    await publish(6);
    web = await openWebServer(out, sites.feedPort);
    const popup = await open();
    expect((await readPopup(popup)).verdict).toBe('no-record');
    expect(await refreshIn(popup)).toBe('Updated: 1 new, 1 corrected (as of 22 November 2026)');
    await popup.waitForSelector('.verdict-recorded');
    await popup.screenshot({ path: join(shots, 'refresh-updated.en.png') });
    await popup.close();
  });

  it('costs less than 2 kB when there is nothing new, headers both ways included', async () => {
    const popup = await open();
    web!.bytes = 0;
    expect(await refreshIn(popup)).toContain('Up to date (as of 22 November 2026)');
    console.log(`An up-to-date check cost ${web!.bytes} bytes of HTTP (${web!.software}).`);
    expect(web!.bytes).toBeGreaterThan(100);
    expect(web!.bytes).toBeLessThan(2000);
    await popup.close();
  });

  it('asks in the same words each time: nothing that the host sent comes back to it, and nothing tells who asks', async () => {
    const popup = await open();
    const asks: string[] = [];
    for (let n = 0; n < 2; n++) {
      web!.asked = '';
      expect(await refreshIn(popup)).toContain('Up to date');
      asks.push(web!.asked);
    }
    expect(asks[0]).toMatch(/^GET \/v1\/manifest\.json HTTP/);
    expect(asks[1]).toBe(asks[0]);
    expect(asks[0]).not.toMatch(/^(?:if-|cookie|origin|referer|authorization)/im);
    await popup.close();
  });

  it('asks by itself when the alarm rings, though the worker was stopped', async () => {
    web!.bytes = 0;
    await session.extension.evaluate(() => chrome.alarms.create('refresh', { when: Date.now() + 1000 }));
    await session.stopBackground();
    await until(async () => web!.bytes > 0);
    // And sets the next one, for tomorrow.
    await until(async () => {
      const alarm = await session.extension.evaluate(() => chrome.alarms.get('refresh'));
      return (alarm?.scheduledTime ?? 0) - Date.now() > 20 * 3_600_000;
    });
  });
});

inBrowser('what can go wrong is told by its name, and the records stay', () => {
  let published: Uint8Array;
  beforeAll(async () => {
    await publish(7, [...demoFeedIncidents(root)].slice(1));
    published = readFileSync(join(out, MANIFEST_PATH));
  });
  beforeEach(() => put(MANIFEST_PATH, published));

  const packs = () => readdirSync(join(out, FEED_FOLDER, 'packs')).map((name) => `${FEED_FOLDER}packs/${name}`);
  const cases: readonly [string, string, () => void][] = [
    ['no manifest', 'The feed has no dataset at its address. The dataset in use stays. (M04)', () => rmSync(join(out, MANIFEST_PATH))],
    ['a page in its place', '(M11)', () => put(MANIFEST_PATH, '<!doctype html>\n<p>Please log in\n')],
    [
      'another signature',
      '(M11)',
      () =>
        put(
          MANIFEST_PATH,
          resigned((one) => one, feedKeyFromSeed(Buffer.alloc(32, 9))),
        ),
    ],
    [
      'an older dataset',
      '(M12)',
      () =>
        put(
          MANIFEST_PATH,
          resigned((one) => ({ ...one, sequence: 999_999 })),
        ),
    ],
    [
      'an expired one',
      '(M13)',
      () =>
        put(
          MANIFEST_PATH,
          resigned((one) => ({ ...one, published: '2026-11-22T06:30:00Z', expires: '2026-11-22T07:00:00Z' })),
        ),
    ],
    [
      'one from the future',
      '(M14)',
      () =>
        put(
          MANIFEST_PATH,
          resigned((one) => ({ ...one, published: '2026-12-31T00:00:00Z' })),
        ),
    ],
    [
      'a newer format',
      'The data are in a newer format. Please update the extension. (M15)',
      () =>
        put(
          MANIFEST_PATH,
          resigned((one) => ({ ...one, format: 2 })),
        ),
    ],
    [
      'half of the records',
      '(M16)',
      () =>
        put(
          MANIFEST_PATH,
          resigned((one) => ({ ...one, incidents: 3 })),
        ),
    ],
    [
      'more than any dataset',
      '(M18)',
      () =>
        put(
          MANIFEST_PATH,
          resigned((one) => ({ ...one, rows: 2 ** 30 })),
        ),
    ],
  ];

  it.each(cases)('%s: %s', async (_, says, spoil) => {
    spoil();
    const popup = await open();
    expect(await refreshIn(popup)).toContain(says);
    expect((await readPopup(popup)).verdict).toBe('recorded');
    await popup.close();
  });

  it('damaged packs', async () => {
    const saved = new Map(packs().map((path) => [path, readFileSync(join(out, path))]));
    for (const [path, bytes] of saved)
      put(
        path,
        bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
      );
    const popup = await open();
    expect(await refreshIn(popup)).toBe('What arrived was damaged and was not taken. The dataset in use stays. (M17)');
    await popup.screenshot({ path: join(shots, 'refresh-damaged.en.png') });
    for (const [path, bytes] of saved) put(path, bytes);
    await popup.close();
  });

  it('a slow host: progress is told in bytes, and the person can stop it', async () => {
    // So slow that it is not over before somebody has read how far it is, and has pressed.
    web!.bytesPerSecond = 2000;
    const popup = await open();
    await openMore(popup);
    await popup.locator('.refresh').click();
    await popup.waitForFunction(() => /[1-9]\d* of \d+ kB/.test(document.querySelector('.refresh')?.textContent ?? ''));
    await popup.screenshot({ path: join(shots, 'refresh-progress.en.png') });
    await popup.locator('.dataset .quiet').click();
    await popup.waitForSelector('.outcome:not(:empty)');
    expect(await popup.$eval('.outcome', (one) => one.textContent)).toBe('Stopped. The dataset in use stays. (M06)');
    web!.bytesPerSecond = undefined;
    await popup.close();
  });

  it('a full device: nothing is lost, and it works again with room', async () => {
    const popup = await open();
    // What a browser throws when there is no room; its own quota for extensions cannot be lowered from outside.
    await session.inBackground((background) => {
      const stores = background.IDBObjectStore.prototype;
      const { put } = stores;
      stores.put = function (this: IDBObjectStore, ...given) {
        if (this.name === 'headings') throw new background.DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
      };
      Object.assign(background, { makeRoom: () => Object.assign(stores, { put }) });
    });
    expect(await refreshIn(popup)).toBe('There is no room on this device. Please free some space. The dataset in use stays. (M21)');
    expect((await readPopup(popup)).verdict).toBe('recorded');
    await session.inBackground((background) => Reflect.get(background, 'makeRoom')());
    await popup.close();
  });

  it('and then the honest feed is taken', async () => {
    const popup = await open();
    expect(await refreshIn(popup)).toMatch(/^Updated: /);
    await popup.close();
  });
});

inBrowser('a refresh without the usual means', () => {
  it('from a file that the person chose', async () => {
    await publish(8);
    const page = await session.open('refresh-file.html', 'input[type=file]');
    const input = await page.waitForSelector('input[type=file]');
    const wrong = join(out, 'wrong.misemori');
    writeFileSync(wrong, 'not a dataset');
    await input!.uploadFile(wrong);
    await page.waitForFunction(() => document.querySelector('.outcome')?.textContent?.includes('(M11)'));
    web!.connections = 0;
    await input!.uploadFile(join(out, FEED_FOLDER, 'dataset.misemori'));
    await page.waitForFunction(() => document.querySelector('.outcome')?.textContent?.startsWith('Updated: 1 new'));
    await page.screenshot({ path: join(shots, 'refresh-file.en.png') });
    expect(web!.connections).toBe(0);
    await page.close();
  });

  it('without access to any host', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'misemori-no-host-'));
    cpSync(inject('extension'), copy, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
    delete manifest.host_permissions;
    delete manifest.content_scripts;
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
    const other = await launchBrowser({ extension: copy, sites, language: 'ja' });
    try {
      const popup = await other.open('popup.html', TOLD);
      expect(await refreshIn(popup)).toMatch(REFRESHES_WITHOUT_ACCESS[other.name] ? /^更新しました：/ : /（M07）$/);
      await popup.screenshot({ path: join(shots, 'refresh-updated.ja.png') });
    } finally {
      await other.close();
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
