import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import type { BenchOptions } from './bench-options';
import type { BenchReport } from './bench-report';
import { writeEmptyExtension } from './empty-extension';
import { openBench } from './one-browser';

const LIMITS = 1.5;
const PAIRS = 40;

/** On record, and no more: its badge is set, and nothing is drawn in the page. */
const SHOP = 'https://kumo-glass.example/';

/** Added to our worker: it tells when the browser had taken the badge's text, on the clock that all processes share. */
const WATCH = `
let badgeAt;
const setBadgeText = chrome.action.setBadgeText.bind(chrome.action);
chrome.action.setBadgeText = (badge) => setBadgeText(badge).then(() => { badgeAt = performance.timeOrigin + performance.now(); });
chrome.runtime.onMessage.addListener((message, sender, respond) => { if (message.ask === 'badge-at') respond(badgeAt); });
`;

/** In the empty one's worker nothing is set: its echo is what counts. */
const ASK = `(async () => {
  const start = performance.timeOrigin + performance.now();
  await chrome.runtime.sendMessage({ ask: 'visit' });
  const echoed = performance.timeOrigin + performance.now();
  const badgeAt = await chrome.runtime.sendMessage({ ask: 'badge-at' });
  return (typeof badgeAt === 'number' ? badgeAt : echoed) - start;
})()`;

/**
 * How long a shop on record waits for its toolbar badge when the worker is stopped, against the echo of an empty
 * extension's stopped worker. Both are asked from their own scripts' place in the same page.
 */
export async function benchWorker({ pairs }: BenchOptions, report: BenchReport): Promise<void> {
  const ours = mkdtempSync(join(tmpdir(), 'misemori-bench-'));
  cpSync(buildDemoExtension(process.cwd(), ''), ours, { recursive: true });
  appendFileSync(join(ours, 'background.js'), WATCH);
  const bench = await openBench([ours, writeEmptyExtension(), writeEmptyExtension()]);
  try {
    const page = await bench.browser.newPage();
    const client = await page.createCDPSession();
    const places = new Map<string, number>();
    client.on('Runtime.executionContextCreated', ({ context }) => void places.set(context.origin, context.id));
    await client.send('Runtime.enable');
    await page.goto(SHOP, { waitUntil: 'load' });
    const wanted = pairs(PAIRS);
    const answers = bench.ids.map((): number[] => []);
    for (let n = -3; n < wanted; n++) {
      for (let turn = 0; turn < bench.ids.length; turn++) {
        const i = (turn + n + 4) % bench.ids.length;
        await bench.stopWorkers();
        const took = await timeAnswer(client, places.get(`chrome-extension://${bench.ids[i]}`));
        if (n >= 0) answers[i]?.push(took);
      }
    }
    const [mine = [], theirs = [], again = []] = answers;
    report.claim({
      what: 'stopped worker to toolbar badge',
      ours: { name: 'ours', unit: 'ms', values: mine },
      reference: { name: 'the echo of an empty stopped worker', unit: 'ms', values: theirs },
      again,
      most: LIMITS,
    });
  } finally {
    await bench.close();
  }
}

/** Milliseconds from a page's question to the badge, or else to the answer. */
async function timeAnswer(client: CDPSession, contextId: number | undefined): Promise<number> {
  if (contextId === undefined) throw new Error('the script of an extension is not in the page');
  const { result } = await client.send('Runtime.evaluate', {
    contextId,
    expression: ASK,
    awaitPromise: true,
    returnByValue: true,
  });
  return Number(result.value);
}
