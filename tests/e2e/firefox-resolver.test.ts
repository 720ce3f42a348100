import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startedAlike } from '../../scripts/browser/session';
import { until } from '../../scripts/browser/wait';
import { readProduct } from '../../scripts/release/product';

/** What the browser's own pages have. */
declare const Services: { obs: { addObserver(observer: (of: unknown, topic: string, host: string) => void, topic: string): void } };
declare global {
  interface Window {
    resolved?: string[];
  }
}

const ADDON_ID = readProduct(process.cwd()).geckoId;
const ORIGIN = '5dc1f7a2-3a05-4b0e-9d4e-6d6973656d70';
const firefox = inject('firefox');

// A Firefox of its own: behind a proxy, as in the other tests, it resolves nothing by itself.
describe.skipIf(!firefox)(firefox ? 'the resolver of Firefox' : `the resolver of Firefox (${inject('withoutFirefox')})`, () => {
  let browser: Browser;
  let own: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'misemori-resolver-'));
    cpSync(inject('extensionForFirefox'), folder, { recursive: true });
    // A page of the same extension that forgot to ask for what ours ask: by what it does, this test knows that it would see it.
    writeFileSync(join(folder, 'control.html'), '<!doctype html><meta charset="utf-8"><a href="https://shown-by-control.example/">x</a>');
    browser = await puppeteer.launch({
      ...startedAlike(),
      browser: 'firefox',
      executablePath: firefox,
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ORIGIN }),
        'network.proxy.type': 0,
        'network.dns.notifyResolution': true,
        'network.dns.disablePrefetch': false,
      },
    });
    await browser.installExtension(folder);
    own = await browser.newPage();
    own.goto('about:config').catch(() => {});
    await until(() => own.evaluate(() => location.href === 'about:config' && document.readyState === 'complete'), 'about:config');
    await own.evaluate(() => {
      const resolved: string[] = [];
      window.resolved = resolved;
      Services.obs.addObserver((_, __, host) => resolved.push(host), 'dns-resolution-request');
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const resolved = () => own.evaluate(() => window.resolved ?? []);

  it('is not asked for the hosts of the sources that Misemori shows', async () => {
    const page = await browser.newPage();
    page.goto(`moz-extension://${ORIGIN}/catalogue.html#/incident/nagisa-tea-2026`).catch(() => {});
    await until(async () => ((await page.$$('.sources a').catch(() => [])).length ?? 0) > 0, 'the sources of an incident');
    const shown = await page.$$eval('.sources a', (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
    expect(shown.length).toBeGreaterThan(0);
    const control = await browser.newPage();
    control.goto(`moz-extension://${ORIGIN}/control.html`).catch(() => {});
    await until(async () => (await resolved()).includes('shown-by-control.example'), 'the link of the control page to be resolved');
    expect((await resolved()).filter((host) => shown.includes(host))).toEqual([]);
  });
});
