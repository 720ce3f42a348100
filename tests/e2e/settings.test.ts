import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { openMore } from '../../scripts/browser/use-popup';
import { until } from '../../scripts/browser/wait';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';
import { downloadedJson } from '../support/downloaded-json';

const ALERT = 'https://nagisa-tea.example/';
const CAUTION = 'https://hoshizora.example/';
const FORUM = 'https://niwa-forum.example/';

inBrowser('the settings', () => {
  let sites: FakeSites;
  let session: TestSession;
  let page: Page;
  let folder: string;

  const outcome = () => page.$eval('.outcome', (one) => one.textContent ?? '');
  const choose = async (label: string) => {
    await page.bringToFront();
    const option = await page.waitForSelector(`::-p-xpath(//label[contains(., "${label}")]//input)`);
    // Else it may lie behind the line that says what was saved.
    await option?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await option?.click();
    await page.waitForSelector('.outcome:not(:empty)');
  };
  /** What a visit shows: the toolbar's mark, and whether the page has the badge. */
  const seenAt = async (url: string) => {
    const shop = await session.visit(url);
    const seen = { toolbar: (await session.toolbar(shop)).text, inPage: (await session.notice(shop)) !== undefined };
    await shop.close();
    return seen;
  };
  const importFile = async (name: string, text: string) => {
    await page.bringToFront();
    writeFileSync(join(folder, name), text);
    const input = (await page.$('#import-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, name));
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'misemori-settings-'));
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'en' });
    page = await session.open('settings.html', 'h1');
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('toolbar only: the page stays untouched', async () => {
    await choose('On the toolbar only');
    expect(await seenAt(ALERT)).toEqual({ toolbar: '!', inPage: false });
  });

  it('not at all: nothing is shown, and the popup still tells everything', async () => {
    await choose('Not at all');
    expect(await seenAt(ALERT)).toEqual({ toolbar: '', inPage: false });
    const popup = await session.popup(await session.visit(ALERT));
    expect(await popup.$eval('.verdict', (one) => one.textContent)).toContain('Nagisa Tea');
    await popup.close();
  });

  it('alerts only: a caution stays on the toolbar', async () => {
    await choose('In the page and on the toolbar');
    await choose('“Needs action” only');
    expect(await seenAt(CAUTION)).toEqual({ toolbar: '▲', inPage: false });
    await choose('“Be careful” and “Needs action”');
    expect(await seenAt(CAUTION)).toEqual({ toolbar: '▲', inPage: true });
  });

  it('every kind of site: a forum raises badges like a shop', async () => {
    expect(await seenAt(FORUM)).toEqual({ toolbar: '', inPage: false });
    await choose('Include sites that are not shops');
    expect(await seenAt(FORUM)).toEqual({ toolbar: '!', inPage: true });
  });

  it('a muted shop: muted from the popup, listed, silent, and resumed from the settings', async () => {
    const shop = await session.visit(ALERT);
    const popup = await session.popup(shop);
    await openMore(popup);
    await popup.locator('.mute button').click();
    await popup.waitForSelector('.mute .hint');
    await popup.close();
    await until(async () => (await session.toolbar(shop)).text === '');
    await shop.close();
    expect(await seenAt('https://www.nagisa-tea.example/item/1')).toEqual({ toolbar: '', inPage: false });

    // A page in the background draws nothing, and waiting for it to would never end.
    await page.bringToFront();
    await session.reload(page, '.muted-shops li');
    expect(await page.$eval('.muted-shops', (list) => list.textContent)).toContain('Nagisa Tea');
    await page.click('.muted-shops button');
    await page.waitForFunction(() => !document.querySelector('.muted-shops'));
    expect((await seenAt(ALERT)).toolbar).toBe('!');
  });

  it('the language: every page of ours, the toolbar and the in-page badge speak the chosen one', async () => {
    await choose('日本語');
    await page.waitForFunction(() => document.documentElement.lang === 'ja');
    const shop = await session.visit('https://moegi.example/');
    await until(async () => (await session.notice(shop)) !== undefined);
    await until(async () => ((await session.notice(shop))?.text ?? '').startsWith('店守（拡張機能）より'));
    expect((await session.toolbar(shop)).title).toContain('記録が1件');
    const popup = await session.popup(shop);
    expect(await popup.$eval('html', (root) => root.lang)).toBe('ja');
    await popup.close();
    await shop.close();
    for (const one of ['catalogue.html', 'refresh-file.html']) {
      const other = await session.open(one, 'main');
      await other.waitForFunction(() => document.documentElement.lang === 'ja');
      await other.close();
    }
    await page.bringToFront();
    await choose('English');
  });

  it('export and import bring everything back; a broken or hostile file changes nothing and says so', async () => {
    await choose('On the toolbar only');
    await (await page.waitForSelector('::-p-text(Save to a file)'))?.click();
    const text = await downloadedJson(session.downloads, (name) => name.startsWith('misemori-'));
    expect(JSON.parse(text)).toMatchObject({ misemori: 'memory', settings: { notice: 'toolbar', everySite: true, language: 'en' } });

    const remembered = await page.$eval('main', (main) => main.textContent);
    for (const [name, bad] of [
      ['broken.json', text.slice(0, -20)],
      ['hostile.json', text.replace('"seen": [', '"seen": [["<img src=x onerror=alert(1)>", "active"],')],
      ['foreign.json', '{"bookmarks":[]}'],
    ] as const) {
      // On a fresh page nothing has been refused yet.
      await session.reload(page, 'h1');
      await importFile(name, bad);
      await page.waitForSelector('[role="alert"]:not(:empty)');
      expect(await page.$eval('[role="alert"]', (one) => one.textContent)).toContain('Nothing has changed');
    }
    expect((await page.$eval('main', (main) => main.textContent))?.slice(0, 200)).toBe(remembered?.slice(0, 200));

    await choose('Not at all');
    await importFile('good.json', text);
    await page.waitForFunction(() => document.querySelector('.outcome')?.textContent === 'Loaded.');
    expect(await seenAt(ALERT)).toEqual({ toolbar: '!', inPage: false });
  });

  it('erase asks once more, then forgets everything', async () => {
    await page.bringToFront();
    await (await page.waitForSelector('::-p-text(Erase everything)'))?.click();
    await page.waitForSelector('dialog[open]');
    expect(await session.faultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    expect(await page.$eval('main', (main) => main.textContent)).not.toContain('No incident is remembered');

    await (await page.waitForSelector('::-p-text(Erase everything)'))?.click();
    await (await page.waitForSelector('dialog[open] button:last-child'))?.click();
    await page.waitForFunction(() => document.querySelector('.outcome')?.textContent === 'Erased.');
    expect(await page.$eval('main', (main) => main.textContent)).toContain('No incident is remembered');
    expect(await outcome()).toBe('Erased.');
    expect(await seenAt(CAUTION)).toEqual({ toolbar: '▲', inPage: true });
  });
});
