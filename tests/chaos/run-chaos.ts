import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session } from '../../scripts/browser/launch';
import { until } from '../../scripts/browser/wait';
import { serveStatic } from '../../scripts/feed/static-server';
import { chaosFeed } from './chaos-feed';
import { descendantsOf, isAlive, killTree } from './kill-tree';
import { type ChaosState, readState } from './read-state';

export interface ChaosPlan {
  /** The unpacked demo extension, which looks for its feed at `FEED_ADDRESS`. */
  extension: string;
  /** How often the whole browser is killed in the middle of a refresh, and how often only its service worker is stopped. */
  kills: number;
  stops: number;
  /** Which random points; the same seed gives the same ones. */
  seed: number;
  log?: (line: string) => void;
}

/** What came of it. Anything but zeros is a loss of data. */
export interface ChaosTally {
  kills: number;
  stops: number;
  /** No dataset, or one without all of its rows. */
  lost: number;
  /** Rows of two datasets side by side, or a filter of another one. */
  mixed: number;
  /** The next refresh did not succeed. */
  stuck: number;
  /** After how many of them the old dataset was there, and after how many the new one. */
  old: number;
  fresh: number;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Cuts refreshes short at random points, and looks each time at what is left. */
export async function runChaos({ extension, kills, stops, seed, log = () => {} }: ChaosPlan): Promise<ChaosTally> {
  const random = randomOf(seed);
  const tally: ChaosTally = { kills: 0, stops: 0, lost: 0, mixed: 0, stuck: 0, old: 0, fresh: 0 };
  const profile = mkdtempSync(join(tmpdir(), 'misemori-chaos-'));
  const sites = await openFakeSites();
  let files = chaosFeed(1);
  // A host that takes its time, so that there is something between two packs.
  const feed = await serveStatic(async (path) => {
    await new Promise((done) => setTimeout(done, 15));
    return files.get(path);
  }, sites.feedPort);
  const start = () => launch({ extension, sites, language: 'en', profile });
  let session = await start();
  try {
    let page = await ownPage(session);
    let step = 1;
    const began = performance.now();
    if ((await refresh(page)) !== 'updated') throw new Error('The first refresh, which nobody disturbs, must succeed.');
    const undisturbed = performance.now() - began;
    // And longer, because the first one after a start is slower, and so that some cuts fall just after the switch.
    const span = undisturbed * 2;
    log(`An undisturbed refresh takes about ${Math.round(undisturbed)} ms.`);

    for (let round = 0; round < kills + stops; round++) {
      const kill = round < kills;
      step += 1;
      files = chaosFeed(step);
      const at = random() * span;
      const under = refresh(page).catch(() => undefined);
      await new Promise((done) => setTimeout(done, at));
      if (kill) {
        await killBrowser(session);
        tally.kills += 1;
        session = await start();
      } else {
        await session.stopWorker();
        tally.stops += 1;
      }
      await Promise.race([under, new Promise((done) => setTimeout(done, 2000))]);
      page = await ownPage(session);
      const found = await settled(page);
      const fault = faultOf(found, step);
      if (fault) tally[fault] += 1;
      else tally[found.sequence === 1_000_000 + step ? 'fresh' : 'old'] += 1;
      const after = await refresh(page);
      const now = await settled(page);
      const succeeded = ['updated', 'up-to-date'].includes(after) && now.sequence === 1_000_000 + step && faultOf(now, step) === undefined;
      if (!succeeded) tally.stuck += 1;
      if (fault || !succeeded)
        log(`${kill ? 'Kill' : 'Stop'} ${round + 1} at ${Math.round(at)} ms: ${fault ?? 'stuck'} ${JSON.stringify({ found, after, now })}`);
      else if ((round + 1) % 10 === 0)
        log(`${round + 1} of ${kills + stops}: ${tally.old} times the old dataset, ${tally.fresh} times the new one.`);
    }
    return tally;
  } finally {
    await session.browser.close();
    await Promise.all([sites.close(), feed.close()]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is wrong with a state after the step was offered; undefined when it is exactly the dataset before, or exactly that one. */
export function faultOf(state: ChaosState, step: number): 'lost' | 'mixed' | undefined {
  const { announced, sequence } = state;
  if (sequence < 1_000_000 + step - 1 || state.rows !== announced.rows || state.index !== announced.rows) return 'lost';
  if (state.incidents !== announced.incidents || state.headings !== announced.incidents) return 'lost';
  const revision = sequence - 1_000_000;
  const pure = [state.revisions, state.headingRevisions].every((list) => list.length === 1 && list[0] === revision);
  const agrees = state.filterGeneration === state.generation && state.filterCodes === state.siteKeys;
  return pure && agrees ? undefined : 'mixed';
}

/** The state once the worker has had its say: it mends the filter at every wake. */
async function settled(page: Page): Promise<ChaosState> {
  await page.evaluate(() => chrome.runtime.sendMessage({ ask: 'dataset' }));
  return readState(page);
}

async function ownPage(session: Session): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
  for (const other of await session.browser.pages()) if (other !== page) await other.close();
  return page;
}

/** How a refresh ended: `updated`, `up-to-date`, `failed`; empty without an answer. */
async function refresh(page: Page): Promise<string> {
  const answer = await page.evaluate(() => chrome.runtime.sendMessage({ ask: 'refresh' }));
  return typeof answer === 'object' && answer !== null && 'kind' in answer ? String(answer.kind) : '';
}

async function killBrowser(session: Session): Promise<void> {
  const pid = session.browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process');
  const all = [pid, ...descendantsOf(pid)];
  killTree(pid);
  await until(async () => !all.some(isAlive));
}

/** Mulberry32: small, and the same on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
