import { rmSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { type FakePages, openFakeSites } from '../../scripts/browser/fake-sites';
import { startChromium } from '../../scripts/browser/launch';

/** A browser with everything in it that is to be compared, so that nothing differs between the two but what they are. */
export interface Bench {
  browser: Browser;
  /** The ids of the extensions, in the order in which they were given. */
  ids: string[];
  /** Stops every service worker, as the browser does after 30 idle seconds. */
  stopWorkers(): Promise<void>;
  /** Closes the browser and removes the extensions' folders. */
  close(): Promise<void>;
}

/**
 * Opens a browser with some extensions, each ready when this comes back.
 * @param folders of the extensions; of copies, since `close` removes them
 * @param everywhere pages by their path, on every host
 */
export async function openBench(folders: readonly string[], everywhere: FakePages = {}): Promise<Bench> {
  const sites = await openFakeSites({}, everywhere);
  const browser = await startChromium({ sites, language: 'en' });
  const client = await browser.target().createCDPSession();
  // Puppeteer holds each new worker until it has attached to it, and keeps it alive. Here workers live as they do at a shopper's.
  await client.connection()?.send('Target.setAutoAttach', {
    autoAttach: true,
    flatten: true,
    waitForDebuggerOnStart: true,
    filter: [{ type: 'service_worker', exclude: true }, { type: 'page', exclude: true }, {}],
  });
  const ids: string[] = [];
  for (const folder of folders) ids.push(await browser.installExtension(folder));
  await pause(SETTLED_MS);
  const workers = async () => (await client.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'service_worker');
  return {
    browser,
    ids,
    async stopWorkers() {
      // What was killed over an unfinished event is started again for it, so each is given the time to finish; and the browser
      // ends an extension's process a moment after its last worker.
      await pause(QUIET_MS);
      for (let left = await workers(); left.length > 0; left = await workers()) {
        // It may have stopped by itself meanwhile.
        for (const { targetId } of left) await client.send('Target.closeTarget', { targetId }).catch(() => undefined);
        await pause(QUIET_MS);
      }
    },
    async close() {
      await browser.close();
      await sites.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Long enough for an extension to take in the dataset that it was packaged with, on a busy machine. */
const SETTLED_MS = 3000;

const QUIET_MS = 300;

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
