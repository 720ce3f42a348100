import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeSites } from '../../scripts/browser/fake-sites';
import { launch } from '../../scripts/browser/launch';
import { readNotice } from '../../scripts/browser/read-notice';
import { until } from '../../scripts/browser/wait';
import { type Observed, tellsNotKept } from './observed';
import { STAGES } from './stage';

/** What lies in a profile that faults of files are about. */
const FILES: Readonly<Record<string, RegExp>> = {
  'dataset-on-disk': /\/IndexedDB\/chrome-extension_[^/]+\//,
  'filter-on-disk': /\/Local Extension Settings\//,
};

/** Stages a fault in a Chromium of its own, visits a shop, and says what is noticed there. */
export async function observeInChromium(id: string, extension: string, sites: FakeSites, shop: string): Promise<Observed> {
  const profile = mkdtempSync(join(tmpdir(), 'misemori-torment-'));
  const start = () => launch({ extension, sites, language: 'en', profile });
  let session = await start();
  try {
    const files = FILES[id];
    const stage = STAGES[id];
    if (files) {
      await session.browser.close();
      garble(profile, files);
      session = await start();
    } else if (stage) {
      const own = await session.browser.newPage();
      await own.goto(`chrome-extension://${session.extensionId}/refresh-file.html`);
      const worker = await session.worker();
      await stage({ own, inBackground: async (code) => void (await worker.evaluate(`(${code})(globalThis)`)) });
      await own.close();
    } else throw new Error(`nobody knows how to stage ${id} in Chromium`);
    const page = await session.browser.newPage();
    await page.goto(shop);
    await until(async () => (await session.toolbar(page)).text !== '', `${id}: a mark on the toolbar`);
    await until(async () => (await readNotice(page)) !== undefined, `${id}: the in-page badge`).catch(() => {});
    const toolbar = (await session.toolbar(page)).text;
    const notice = (await readNotice(page)) !== undefined;
    const popup = await session.popup(page);
    await popup.waitForFunction(() => document.querySelector('.dataset')?.textContent?.includes('Data as of'), { timeout: 120_000 });
    const notKept = id === 'memory-full' && (await tellsNotKept(popup));
    return { toolbar, notice, popup: await popup.evaluate(() => document.body.textContent ?? ''), notKept };
  } finally {
    await session.browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Writes rubbish over files of a profile that no browser has open. */
function garble(profile: string, which: RegExp): void {
  for (const path of readdirSync(profile, { recursive: true, encoding: 'utf8' }).map((one) => join(profile, one))) {
    if (which.test(path) && statSync(path).isFile()) writeFileSync(path, Buffer.alloc(statSync(path).size, 0xa5));
  }
}
