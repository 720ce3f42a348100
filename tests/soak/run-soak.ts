import type { Page } from 'puppeteer-core';
import { openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session, until } from '../../scripts/browser/launch';
import { serveStatic } from '../../scripts/feed/static-server';
import { processMemory } from '../bench/process-memory';
import { chaosFeed } from '../chaos/chaos-feed';
import { type Random, randomBy } from '../fuzz/random';
import { type Slope, slopeOf } from './slope';

/** How long a soak is, and how often what happens. */
export interface SoakPlan {
  /** The unpacked demo extension, which looks for its feed at `FEED_ADDRESS`. */
  extension: string;
  visits: number;
  /** Half of them have a record. */
  hosts: number;
  seed: number;
  /** After so many visits the dataset is refreshed. */
  refreshEvery: number;
  /** After so many visits memory is measured; never where it is 0. */
  measureEvery: number;
  say?: (line: string) => void;
}

/** What happened, and what should not have. */
export interface SoakResult {
  tally: Record<'opened' | 'moved' | 'back' | 'closed' | 'workerStops' | 'refreshes' | 'marked' | 'unmarked', number>;
  /** A line each. */
  faults: string[];
  /** Megabytes of the extension's process, and of the pages' processes together with three tabs open. */
  memory: Record<'extension' | 'pages', Slope>;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** What Chromium asks its maker for by itself after some minutes, whatever its flags say (seen in 156): no page and no extension sends it. */
const BROWSERS_OWN = /^https?:\/\/(?:accounts\.google\.com\/ListAccounts|update\.googleapis\.com\/service\/)/;

/** So many tabs are open at the most. */
const TABS = 4;

/**
 * Shops for as long as one likes: opens tabs, moves on in them, goes back and closes them, while the worker is stopped and the
 * dataset refreshed now and then. Each badge is looked at, and every request that anybody sends.
 */
export async function runSoak({ extension, visits, hosts, seed, refreshEvery, measureEvery, say }: SoakPlan): Promise<SoakResult> {
  const random = randomBy(seed);
  const sites = await openFakeSites();
  let step = 1;
  let files = chaosFeed(step);
  const feed = await serveStatic((path) => files.get(path), sites.feedPort);
  const session = await launch({ extension, sites, language: 'en' });
  const tally = { opened: 0, moved: 0, back: 0, closed: 0, workerStops: 0, refreshes: 0, marked: 0, unmarked: 0 };
  const faults: string[] = [];
  const memory = { extension: [] as [number, number][], pages: [] as [number, number][] };
  const asked = new Set<string>();
  let tabs: Page[] = [];
  try {
    await refresh(session);
    tally.refreshes += 1;
    feed.served.length = 0;
    sites.requests.length = 0;
    for (let n = 1; n <= visits; n++) {
      const stops = random.chance(0.05);
      if (stops) {
        await session.stopWorker();
        tally.workerStops += 1;
      }
      const { page, how } = await someVisit(n);
      await look(page, `visit ${n} (${how}${stops ? ', worker stopped' : ''}): ${page.url()}`);
      if (n % refreshEvery === 0) await refreshed(n);
      if (measureEvery > 0 && n % measureEvery === 0) await measure(n);
    }
    for (const { url, method } of sites.requests)
      if (!asked.has(url) && !BROWSERS_OWN.test(url)) faults.push(`a request that no visit sends: ${method} ${url}`);
    return { tally, faults, memory: { extension: slopeOf(memory.extension), pages: slopeOf(memory.pages) } };
  } finally {
    await session.browser.close();
    await Promise.all([sites.close(), feed.close()]);
  }

  async function someVisit(n: number): Promise<{ page: Page; how: string }> {
    if (tabs.length >= TABS) {
      const gone = random.pick(tabs);
      tabs = tabs.filter((tab) => tab !== gone);
      await gone.close();
      tally.closed += 1;
    }
    const url = addressOf(random, hosts, n);
    asked.add(url);
    if (tabs.length < 2 || random.chance(0.4)) {
      const page = await session.browser.newPage();
      tabs.push(page);
      await page.goto(url);
      tally.opened += 1;
      return { page, how: 'opened' };
    }
    const page = random.pick(tabs);
    if (random.chance(0.3) && (await page.evaluate(() => history.length)) > 2) {
      await page.goBack();
      tally.back += 1;
      if (page.url().startsWith('http')) return { page, how: 'back' };
    }
    await page.goto(url);
    tally.moved += 1;
    return { page, how: 'moved' };
  }

  async function look(page: Page, visit: string): Promise<void> {
    await session.answered(page).catch((error: unknown) => faults.push(`${visit}: ${error}`));
    const isOnRecord = new URL(page.url()).hostname.includes('chaos-');
    const isRight = async () => ((await session.toolbar(page)).text !== '') === isOnRecord;
    // A page that came back from the browser's cache is looked at after it is shown.
    await until(isRight, 'the badge').catch(() => faults.push(`${visit} is ${isOnRecord ? 'not marked' : 'marked'}`));
    tally[isOnRecord ? 'marked' : 'unmarked'] += 1;
  }

  async function refreshed(n: number): Promise<void> {
    for (const { path } of feed.served) faults.push(`before visit ${n}, a request that no refresh sends: ${path}`);
    step += 1;
    files = chaosFeed(step);
    const outcome = await refresh(session);
    if (outcome !== 'updated') faults.push(`after visit ${n} the refresh was ${outcome}`);
    feed.served.length = 0;
    tally.refreshes += 1;
    say?.(`${n} visits, ${faults.length} faults`);
  }

  async function measure(n: number): Promise<void> {
    while (tabs.length > 3) await tabs.shift()?.close();
    memory.extension.push([n, await processMemory(session.browser)]);
    memory.pages.push([n, await processMemory(session.browser, 'pages')]);
  }
}

/** Half of the hosts are in the feed, under `www.` now and then; of the others some are their neighbours by name. */
function addressOf(random: Random, hosts: number, n: number): string {
  const host = random.int(hosts);
  const name = host % 2 === 0 ? `chaos-${host / 2}.example` : `plain-${host}.example`;
  const path = random.chance(0.5) ? `/item/${n}` : '/';
  return `https://${random.chance(0.3) ? 'www.' : ''}${name}${path}`;
}

async function refresh(session: Session): Promise<string> {
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/settings.html`);
  const answer = await page.evaluate(() => chrome.runtime.sendMessage({ ask: 'refresh' }));
  await page.close();
  return typeof answer === 'object' && answer !== null && 'kind' in answer ? String(answer.kind) : 'unanswered';
}
