import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import type { BenchOptions } from './bench-options';
import type { BenchReport } from './bench-report';
import { openBench } from './one-browser';

const LIMITS = 1.5;
const PAIRS = 40;

const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>';

/**
 * When the popup shows its first content, against a page of the same extension that has one word and no script. Both are
 * opened as a tab, where the browser tells when it painted; the worker is stopped, as it usually is.
 */
export async function benchPopup({ pairs }: BenchOptions, report: BenchReport): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'misemori-bench-'));
  cpSync(buildDemoExtension(process.cwd(), ''), folder, { recursive: true });
  writeFileSync(join(folder, 'empty.html'), EMPTY_PAGE);
  const bench = await openBench([folder]);
  try {
    const pages = ['popup.html', 'empty.html', 'empty.html?again'];
    const wanted = pairs(PAIRS);
    const painted = pages.map((): number[] => []);
    for (let n = -3; n < wanted; n++) {
      for (let turn = 0; turn < pages.length; turn++) {
        const i = (turn + n + 4) % pages.length;
        await bench.stopWorkers();
        const at = await firstContent(bench.browser, `chrome-extension://${bench.ids[0]}/${pages[i]}`);
        if (n >= 0) painted[i]?.push(at);
      }
    }
    const [mine = [], theirs = [], again = []] = painted;
    report.claim({
      what: 'first content of the popup, opened as a tab',
      ours: { name: 'ours', unit: 'ms', values: mine },
      reference: { name: 'an empty page of the extension', unit: 'ms', values: theirs },
      again,
      most: LIMITS,
    });
  } finally {
    await bench.close();
  }
}

/** Milliseconds from the navigation to the first contentful paint. */
async function firstContent(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  const at = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') done(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return at;
}
