import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** Often enough to see a pack come and go. */
const SAMPLE_MS = 25;

/**
 * Megabytes of their own that the processes of extensions hold, or those of web pages, once the garbage of every worker and page
 * is collected. Linux only.
 */
export async function processMemory(browser: Browser, whose: 'extensions' | 'pages' = 'extensions'): Promise<number> {
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send('Target.getTargets');
  for (const { targetId, url } of targetInfos.filter((one) => one.url.startsWith(whose === 'pages' ? 'http' : 'chrome-extension:'))) {
    const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: true });
    const session = client.connection()?.session(sessionId);
    if (!session) throw new Error(`${url} could not be reached`);
    await session.send('HeapProfiler.collectGarbage');
    await client.send('Target.detachFromTarget', { sessionId });
  }
  await new Promise((done) => setTimeout(done, 1000));
  return ownMegabytes(await rendererProcesses(browser, whose));
}

/** Does something, and looks meanwhile at the memory that the processes of extensions hold, garbage included. */
export async function peakDuring<T>(browser: Browser, act: () => Promise<T>): Promise<{ result: T; peak: number }> {
  const processes = await rendererProcesses(browser, 'extensions');
  let peak = ownMegabytes(processes);
  const sampling = setInterval(() => {
    peak = Math.max(peak, ownMegabytes(processes));
  }, SAMPLE_MS);
  try {
    const result = await act();
    return { result, peak };
  } finally {
    clearInterval(sampling);
  }
}

async function rendererProcesses(browser: Browser, whose: 'extensions' | 'pages'): Promise<number[]> {
  const client = await browser.target().createCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  return processInfo.flatMap(({ id }) => {
    const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return line.includes('--type=renderer') && line.includes('--extension-process') === (whose === 'extensions') ? [id] : [];
  });
}

/** Anonymous memory only: what is mapped from files is shared, and costs nobody. */
function ownMegabytes(processes: readonly number[]): number {
  const kilobytes = processes.map((id) => Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
