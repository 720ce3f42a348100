import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session } from '../../scripts/browser/launch';
import { until } from '../../scripts/browser/wait';
import { serveStatic } from '../../scripts/feed/static-server';
import { chaosFeed } from './chaos-feed';
import { descendantsOf, isAlive, killTree } from './kill-tree';
import { type ChaosState, readState } from './read-state';

/** How a refresh is cut short: the whole browser is killed, or only its service worker is stopped. */
export type Cut = 'kill' | 'stop';

/** What came of one cut. */
export interface CutResult {
  /** When it fell, in milliseconds after the refresh began. */
  at: number;
  /** Which dataset was there afterwards, or what was wrong with it. */
  found: 'old' | 'new' | 'lost' | 'mixed';
  /** Whether the next refresh succeeded. */
  recovered: boolean;
  /** What was seen, for whoever has to find out why. */
  seen: object;
}

/** A browser whose refreshes are cut short at random points. */
export interface Chaos {
  cut(how: Cut): Promise<CutResult>;
  close(): Promise<void>;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/**
 * Starts a browser with a feed that has something new for every refresh, and lets it refresh once undisturbed.
 * @param extension the unpacked demo extension, which looks for its feed at `FEED_ADDRESS`
 * @param seed which random points; the same seed gives the same ones, as parts of what an undisturbed refresh takes here
 */
export async function startChaos(extension: string, seed: number): Promise<Chaos> {
  const random = randomOf(seed);
  const profile = mkdtempSync(join(tmpdir(), 'misemori-chaos-'));
  const sites = await openFakeSites();
  let step = 1;
  let files = chaosFeed(step);
  // A host that takes its time, so that there is something between two packs.
  const feed = await serveStatic(async (path) => {
    await pause(15);
    return files.get(path);
  }, sites.feedPort);
  const start = () => launch({ extension, sites, language: 'en', profile });
  let session = await start();
  let page = await ownPage(session);
  const began = performance.now();
  if ((await refresh(page)) !== 'updated') throw new Error('The first refresh, which nobody disturbs, must succeed.');
  // Longer than that took, because the first one after a start is slower, and so that some cuts fall just after the switch.
  const span = (performance.now() - began) * 2;

  return {
    async cut(how) {
      step += 1;
      files = chaosFeed(step);
      const at = Math.round(random() * span);
      refresh(page).catch(() => undefined);
      await pause(at);
      if (how === 'kill') {
        await killBrowser(session);
        session = await start();
      } else {
        await session.stopWorker();
      }
      page = await ownPage(session);
      const found = await settled(page);
      const fault = faultOf(found, step);
      const after = await refresh(page);
      const now = await settled(page);
      return {
        at,
        found: fault ?? (found.sequence === 1_000_000 + step ? 'new' : 'old'),
        recovered: ['updated', 'up-to-date'].includes(after) && now.sequence === 1_000_000 + step && faultOf(now, step) === undefined,
        seen: { found, after, now },
      };
    },
    async close() {
      await session.browser.close();
      await Promise.all([sites.close(), feed.close()]);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
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

/**
 * The state once the worker has had its say: it mends the filter at every wake, beside its answers (until then it asks the
 * database). A filter that stays behind is told as it is.
 */
async function settled(page: Page): Promise<ChaosState> {
  await page.evaluate(() => chrome.runtime.sendMessage({ ask: 'dataset' }));
  const isMended = async () => {
    const { filterGeneration, generation, filterCodes, siteKeys } = await readState(page);
    return filterGeneration === generation && filterCodes === siteKeys;
  };
  await until(isMended, 'the filter to be mended').catch(() => undefined);
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
