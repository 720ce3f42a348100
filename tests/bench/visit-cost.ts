import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../../scripts/browser/find-chromium';
import { chromiumArgs, launch } from '../../scripts/browser/launch';
import { openStreet, type Street } from '../../scripts/browser/street';
import { buildDemoExtension } from '../../scripts/build-extension';
import { pairedRatio } from './paired-ratio';

// `npm run bench`: what a page without a record pays for Misemori, against a content script that does nothing. Pairs in
// one run, because machines are noisy: only the ratio counts.

const PAGES = 120;

/** An extension with the same manifest shape, whose script and worker do nothing but answer. */
const EMPTY = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'empty',
    version: '1',
    permissions: ['storage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['page.js'], run_at: 'document_idle' }],
  }),
  'worker.js': 'chrome.runtime.onMessage.addListener(() => {});',
  'page.js': 'void 0;',
};

interface Cost {
  /** Milliseconds from navigation to the end of the load event. */
  load: number;
  /** Milliseconds that the page's main thread was busy, up to a moment after the load. */
  busy: number;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const street = await openStreet();
  const folder = mkdtempSync(join(tmpdir(), 'misemori-bench-'));
  for (const [name, text] of Object.entries(EMPTY)) writeFileSync(join(folder, name), text);
  const ours = await launch({ extension: buildDemoExtension(process.cwd(), ''), street, language: 'en' });
  const empty = await launchEmpty(folder, street);
  try {
    const mine: Cost[] = [];
    const theirs: Cost[] = [];
    for (let n = 0; n < PAGES; n++) {
      const url = `https://plain-${n}.example/`;
      // Whoever goes first pays for what both share, so they take turns.
      const order = n % 2 === 0 ? ([ours.browser, empty] as const) : ([empty, ours.browser] as const);
      for (const browser of order) (browser === empty ? theirs : mine).push(await visitOnce(browser, url));
    }
    report('page without a record, load event', mine, theirs, ({ load }) => load);
    report('page without a record, busy main thread', mine, theirs, ({ busy }) => busy);
  } finally {
    await Promise.all([ours.browser.close(), empty.close()]);
    await street.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function launchEmpty(extension: string, street: Street): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    pipe: true,
    enableExtensions: [extension],
    acceptInsecureCerts: true,
    defaultViewport: { width: 900, height: 640 },
    args: chromiumArgs(street),
  });
}

async function visitOnce(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  const load = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry instanceof PerformanceNavigationTiming ? entry.loadEventEnd : 0;
  });
  const { metrics } = await client.send('Performance.getMetrics');
  const busy = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  await page.close();
  return { load, busy };
}

function report(name: string, mine: readonly Cost[], theirs: readonly Cost[], of: (cost: Cost) => number): void {
  const { ratio, low, high } = pairedRatio(mine.map(of), theirs.map(of));
  console.log(`${name}: ${ratio.toFixed(3)} of an empty script's (95 % ${low.toFixed(3)}–${high.toFixed(3)}, ${mine.length} pairs)`);
}
