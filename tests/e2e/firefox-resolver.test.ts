import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { until } from '../../scripts/browser/wait';
import { inBrowser } from '../support/browser/launch-browser';
import { ORIGIN, startFirefox } from '../support/browser/start-firefox';

/** What the browser's own pages have. */
declare const Services: { obs: { addObserver(observer: (of: unknown, topic: string, host: string) => void, topic: string): void } };
declare global {
  interface Window {
    resolved?: string[];
  }
}

// A Firefox of its own: behind a proxy, as in the other tests, it resolves nothing by itself.
inBrowser('the resolver of Firefox', () => {
  let browser: Browser;
  let own: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'misemori-resolver-'));
    cpSync(inject('extension'), folder, { recursive: true });
    // A page of the same extension that forgot to ask for what ours ask: by what it does, this test knows that it would see it.
    writeFileSync(join(folder, 'control.html'), '<!doctype html><meta charset="utf-8"><a href="https://shown-by-control.example/">x</a>');
    browser = await startFirefox(inject('firefox'), {
      preferences: { 'network.proxy.type': 0, 'network.dns.notifyResolution': true, 'network.dns.disablePrefetch': false },
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
    page.goto(`${ORIGIN}/catalogue.html#/incident/nagisa-tea-2026`).catch(() => {});
    await until(async () => ((await page.$$('.sources a').catch(() => [])).length ?? 0) > 0, 'the sources of an incident');
    const shown = await page.$$eval('.sources a', (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
    expect(shown.length).toBeGreaterThan(0);
    const control = await browser.newPage();
    control.goto(`${ORIGIN}/control.html`).catch(() => {});
    await until(async () => (await resolved()).includes('shown-by-control.example'), 'the link of the control page to be resolved');
    expect((await resolved()).filter((host) => shown.includes(host))).toEqual([]);
  });
});
