import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import type { BenchOptions } from './bench-options';
import type { BenchReport } from './bench-report';
import { writePopupExtension } from './empty-extension';
import { openBench } from './one-browser';

const LIMITS = 1.5;
const PAIRS = 40;

/** A shop of the demo that has a record. */
const SHOP = 'https://kumo-glass.example/';

/** What the functions below use inside the extensions' pages; they are sent there as text. */
declare const chrome: { action: { openPopup(): Promise<void> } };

/** When a popup was painted, in milliseconds since it began to load. */
interface Painted {
  first: number;
  /** Its largest content: where a shop has a record, the verdict. */
  largest: number;
}

/**
 * When the popup over a shop on record shows its first content, and when its verdict, against a popup that has one word and
 * no script. Both are the real popups of two extensions, over the same page; the workers are stopped, as they usually are.
 */
export async function benchPopup({ pairs }: BenchOptions, report: BenchReport): Promise<void> {
  const ours = mkdtempSync(join(tmpdir(), 'misemori-bench-'));
  cpSync(buildDemoExtension(process.cwd(), ''), ours, { recursive: true });
  const bench = await openBench([ours, writePopupExtension(), writePopupExtension()]);
  try {
    // From here the popups are opened: a page of each extension, in a tab behind the shop's.
    const openers: Page[] = [];
    for (const id of bench.ids) {
      const page = await bench.browser.newPage();
      await page.goto(`chrome-extension://${id}/settings.html`);
      openers.push(page);
    }
    const shop = await bench.browser.newPage();
    await shop.goto(SHOP);
    const wanted = pairs(PAIRS);
    const painted = openers.map((): Painted[] => []);
    for (let n = -3; n < wanted; n++) {
      for (let turn = 0; turn < openers.length; turn++) {
        const i = (turn + n + 4) % openers.length;
        const opener = openers[i];
        if (!opener) throw new Error('a page of an extension is gone');
        await bench.stopWorkers();
        await shop.bringToFront();
        const at = await paintedAt(bench.browser, opener, i === 0 ? '.verdict-recorded' : 'p');
        if (n >= 0) painted[i]?.push(at);
      }
    }
    const [mine = [], theirs = [], again = []] = painted;
    for (const [what, of] of [
      ['first content of the popup', 'first'],
      ['the verdict in the popup', 'largest'],
    ] as const) {
      report.claim({
        what,
        ours: { name: 'ours', unit: 'ms', values: mine.map((one) => one[of]) },
        reference: { name: 'an empty popup', unit: 'ms', values: theirs.map(({ first }) => first) },
        again: again.map(({ first }) => first),
        most: LIMITS,
      });
    }
  } finally {
    await bench.close();
  }
}

/** Opens the popup of the extension that a page belongs to, and closes it when it shows what is waited for. */
async function paintedAt(browser: Browser, opener: Page, selector: string): Promise<Painted> {
  const url = new URL('/popup.html', opener.url()).href;
  const [target] = await Promise.all([browser.waitForTarget((one) => one.url() === url), opener.evaluate(() => chrome.action.openPopup())]);
  const popup = await target.asPage();
  await popup.waitForSelector(selector);
  const painted = await popup.evaluate(
    () =>
      new Promise<Painted>((done) => {
        const at = { first: 0, largest: 0 };
        const both = new PerformanceObserver((list) => {
          for (const { entryType, name, startTime } of list.getEntries()) {
            if (name === 'first-contentful-paint') at.first = startTime;
            else if (entryType === 'largest-contentful-paint') at.largest = startTime;
          }
        });
        for (const type of ['paint', 'largest-contentful-paint']) both.observe({ type, buffered: true });
        // What was painted by now is told within some frames.
        setTimeout(() => done(at), 300);
      }),
  );
  await popup.close();
  return painted;
}
