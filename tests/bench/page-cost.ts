import type { Browser } from 'puppeteer-core';

/** What a page cost the browser that opened it. */
export interface PageCost {
  /** Milliseconds from navigation to the end of the load event. */
  load: number;
  /** Milliseconds of processor time that the page's main thread took, up to a moment after the load. */
  busy: number;
  /** Milliseconds of it spent in scripts, the page's own included. */
  script: number;
}

/** The first pages of a browser warm its caches. */
const WARM_UP = 5;

/**
 * Opens the same page again and again at `https://PREFIX-N.example`, each time in a process of its own, and gives back what
 * each visit cost, prefix by prefix. Whoever goes first pays for what all share, so the prefixes take turns.
 * @param prefixes of the hosts; the n-th costs of each make a pair
 */
export async function pageCosts(browser: Browser, prefixes: readonly string[], path: string, pairs: number): Promise<PageCost[][]> {
  const costs = prefixes.map((): PageCost[] => []);
  for (let n = 0; n < WARM_UP + pairs; n++) {
    for (let turn = 0; turn < prefixes.length; turn++) {
      const i = (turn + n) % prefixes.length;
      const cost = await visitOnce(browser, `https://${prefixes[i]}-${n}.example${path}`);
      if (n >= WARM_UP) costs[i]?.push(cost);
    }
  }
  return costs;
}

async function visitOnce(browser: Browser, url: string): Promise<PageCost> {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  // The thread's own time: what else the machine does meanwhile does not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load' });
  // Ours looks in the first idle moment after the load; the time below is longer than that takes.
  const load = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(() => requestIdleCallback(() => setTimeout(done, 50)), 0));
    const [entry] = performance.getEntriesByType('navigation');
    return entry instanceof PerformanceNavigationTiming ? entry.loadEventEnd : Number.NaN;
  });
  const { metrics } = await client.send('Performance.getMetrics');
  await page.close();
  const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return { load, busy: of('TaskDuration'), script: of('ScriptDuration') };
}
