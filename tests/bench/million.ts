import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type FeedServer, serveFeed } from '../../scripts/demo/demo-feed';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import { buildLargeFeed } from './million-feed';
import { openBench } from './one-browser';
import { pairedRatio } from './paired-ratio';
import { plainWrite } from './plain-write';
import { type BenchOptions, report, reportAmount } from './report';

const MAX_IMPORT = 2;
const MAX_MEMORY_MB = 100;
/** "As at 1,000": what no reader notices, and noise allows to be seen. */
const MAX_LOOK_UP = 1.2;

/** An import takes seconds, so a few pairs must do; a look-up does not. */
const IMPORTS = 3;
const LOOK_UPS = 300;

/** What the functions below use inside the extension's pages; they are sent there as text. */
declare const chrome: { runtime: { sendMessage(question: object): Promise<unknown> } };

/**
 * A large dataset, taken by the real extension from a feed on this machine: its import against a plain write of the same
 * bytes, the memory that stays behind, and a look-up against the same look-up in the dataset of about 1,000 domains that
 * the extension is packaged with.
 */
export async function benchMillion({ pairs = IMPORTS, domains }: BenchOptions): Promise<boolean> {
  const feed = buildLargeFeed(domains);
  const server = await serveFeed(feed.files);
  const bench = await openBench([copyOf(server.url, 'demo-bench'), copyOf('', 'demo')]);
  const name = `${domains.toLocaleString('en')} domains`;
  try {
    const [large, small] = await Promise.all(bench.ids.map((id) => openOwnPage(bench.browser, id)));
    if (!large || !small) throw new Error('a page of the extension did not open');
    const before = await historyOf(bench.browser);
    const imports: number[] = [];
    const writes: number[] = [];
    let after = before;
    for (let n = 0; n < pairs; n++) {
      if (n > 0) await ask(large, { ask: 'rebuild' });
      imports.push(await timeImport(large, server));
      after = await historyOf(bench.browser);
      writes.push(
        await large.evaluate(
          plainWrite,
          server.url,
          feed.manifest.packs.map(({ sha256 }) => sha256),
        ),
      );
    }
    const [mine = [], theirs = []] = await timeLookUps(large, small);
    return [
      report({
        what: `import of ${name}, against a plain write of the same bytes`,
        measured: pairedRatio(imports, writes),
        most: MAX_IMPORT,
      }),
      reportAmount(`memory of the extension's process after an import of ${name}, garbage collected`, after - before, MAX_MEMORY_MB, 'MB'),
      report({ what: `look-up in ${name}, against about 1,000`, measured: pairedRatio(mine, theirs), most: MAX_LOOK_UP }),
    ].every((within) => within);
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

/** Megabytes of their own that the processes of extensions hold, once the garbage of every worker and page is collected. Linux only. */
async function historyOf(browser: Browser): Promise<number> {
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send('Target.getTargets');
  for (const { targetId, url } of targetInfos.filter((one) => one.url.startsWith('chrome-extension:'))) {
    const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: true });
    const session = client.connection()?.session(sessionId);
    if (!session) throw new Error(`${url} could not be reached`);
    await session.send('HeapProfiler.collectGarbage');
    await client.send('Target.detachFromTarget', { sessionId });
  }
  await new Promise((done) => setTimeout(done, 1000));
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  const own = processInfo
    .map(({ id }) => `/proc/${id}/`)
    .filter((folder) => readFileSync(`${folder}cmdline`, 'utf8').includes('--extension-process'))
    .map((folder) => Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`${folder}status`, 'utf8'))?.[1]));
  return own.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
}
