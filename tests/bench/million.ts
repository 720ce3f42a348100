import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type FeedServer, serveFeed } from '../../scripts/demo/demo-feed';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import { WORKER_STARTS } from '../support/budgets';
import type { BenchOptions } from './bench-options';
import type { BenchReport, Series } from './bench-report';
import { buildLargeFeed } from './million-feed';
import { type Bench, openBench } from './one-browser';
import { plainWrite } from './plain-write';
import { peakDuring, processMemory } from './process-memory';
import { rowPerDomain } from './row-per-domain';

const MAX_IMPORT = 2;
const MAX_PEAK_MB = 250;
const MAX_MEMORY_MB = 100;
const MAX_LOOK_UP = 1.1;

/** An import takes seconds, so a few pairs must do; a look-up does not. */
const IMPORTS = 3;
const LOOK_UPS = 300;
const PAGES = 100;

/** A row for each of a million domains takes minutes, and outlasts the driver of the browser. */
const MOST_ROWS = 200_000;

/** What the functions below use inside the extension's pages; they are sent there as text. */
declare const chrome: { runtime: { sendMessage(question: object): Promise<unknown> } };

/**
 * A large dataset, taken by the real extension from a feed on this machine: its import against a plain write of the same
 * bytes and against a row for each domain, its memory while and after it, and a look-up against the same look-up in the
 * dataset of about 1,000 domains that the extension is packaged with.
 */
export async function benchMillion({ pairs, domains }: BenchOptions, report: BenchReport): Promise<void> {
  const feed = buildLargeFeed(domains);
  const server = await serveFeed(feed.files);
  const bench = await openBench([copyOf(server.url, 'demo-bench'), copyOf('', 'demo'), copyOf('', 'demo')]);
  const name = `${domains.toLocaleString('en')} domains`;
  try {
    const [large, small, other] = await Promise.all(bench.ids.map((id) => openOwnPage(bench.browser, id)));
    if (!large || !small || !other) throw new Error('a page of the extension did not open');
    const packs = feed.manifest.packs.map(({ sha256 }) => sha256);
    const before = await processMemory(bench.browser);
    const imports: number[] = [];
    const writes: number[] = [];
    const again: number[] = [];
    const rows: number[] = [];
    let peak = before;
    let after = before;
    for (let n = 0; n < pairs(IMPORTS); n++) {
      if (n > 0) await ask(large, { ask: 'rebuild' });
      const imported = await peakDuring(bench.browser, () => timeImport(large, server));
      imports.push(imported.result);
      peak = Math.max(peak, imported.peak);
      after = await processMemory(bench.browser);
      writes.push(await large.evaluate(plainWrite, server.url, packs));
      again.push(await large.evaluate(plainWrite, server.url, packs));
      if (domains <= MOST_ROWS) rows.push(await large.evaluate(rowPerDomain, server.url, packs));
    }
    const times = await timeLookUps(large, small, other);
    const series = (who: string, values: readonly number[] = []): Series => ({ name: who, unit: 'ms', values });
    const ours = series('ours', imports);
    report.claim({
      what: `import of ${name}`,
      ours,
      reference: series('a plain write of the same bytes', writes),
      again,
      most: MAX_IMPORT,
    });
    if (rows.length > 0) report.claim({ what: `import of ${name}`, ours, reference: series('a row for each domain', rows) });
    report.amount({
      what: `memory of the extension's process while importing ${name}, more than before`,
      value: peak - before,
      unit: 'MB',
      most: MAX_PEAK_MB,
    });
    report.amount({
      what: `memory of the extension's process after an import of ${name}, garbage collected, more than before`,
      value: after - before,
      unit: 'MB',
      most: MAX_MEMORY_MB,
    });
    report.amount({
      what: `worker starts on ${PAGES} pages without a record, beside ${name}`,
      value: await startsOnPages(bench),
      unit: 'starts',
      most: WORKER_STARTS.onPagesWithoutRecord,
    });
    report.claim({
      what: `look-up in ${name}`,
      ours: series('ours', times[0]),
      reference: series('about 1,000', times[1]),
      ...(times[2] && { again: times[2] }),
      most: MAX_LOOK_UP,
    });
  } finally {
    await bench.close();
    await server.close();
  }
}

function copyOf(feedUrl: string, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'misemori-bench-'));
  cpSync(buildDemoExtension(process.cwd(), feedUrl, name), folder, { recursive: true });
  return folder;
}

async function openOwnPage(browser: Browser, id: string): Promise<Page> {
  const page = await browser.newPage();
  // An import may take longer than a browser's driver is patient.
  page.setDefaultTimeout(0);
  await page.goto(`chrome-extension://${id}/settings.html`);
  return page;
}

function ask(page: Page, question: object): Promise<unknown> {
  return page.evaluate((asked) => chrome.runtime.sendMessage(asked), question);
}

/** Milliseconds. */
async function timeImport(page: Page, server: FeedServer): Promise<number> {
  const start = performance.now();
  const outcome = await ask(page, { ask: 'refresh' });
  if (!JSON.stringify(outcome).includes('"updated"')) throw new Error(`${server.url} was not taken: ${JSON.stringify(outcome)}`);
  return performance.now() - start;
}

/** How often the workers of the extensions are there while pages without a record are opened; each lives for 30 s, far longer than ten pages take. */
async function startsOnPages({ browser, stopWorkers }: Bench): Promise<number> {
  for (const page of await browser.pages()) if (page.url().startsWith('chrome-extension:')) await page.close();
  await stopWorkers();
  const client = await browser.target().createCDPSession();
  const started = new Set<string>();
  const page = await browser.newPage();
  for (let n = 0; n < PAGES; n++) {
    await page.goto(`https://plain-${n}.example/goods/${n}`);
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    if (n % 10 !== 9) continue;
    const { targetInfos } = await client.send('Target.getTargets');
    for (const { type, targetId } of targetInfos) if (type === 'service_worker') started.add(targetId);
  }
  return started.size;
}

/** Milliseconds of each look-up of a site without a record, which reads a row like any other; in turns. */
async function timeLookUps(...pages: readonly Page[]): Promise<number[][]> {
  const times = pages.map((): number[] => []);
  for (let n = 0; n < LOOK_UPS; n++) {
    for (const [i, page] of n % 2 === 0 ? [...pages.entries()] : [...pages.entries()].reverse()) {
      const url = `https://plain-${n}.example/`;
      times[i]?.push(
        await page.evaluate(async (at) => {
          const start = performance.now();
          await chrome.runtime.sendMessage({ ask: 'verdict', url: at, remember: false });
          return performance.now() - start;
        }, url),
      );
    }
  }
  return times;
}
