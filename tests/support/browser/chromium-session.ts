import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasAsked, hasBeenSeen, reloadAnswered } from '../../../scripts/browser/all-answered';
import { launch } from '../../../scripts/browser/launch';
import { readToolbar } from '../../../scripts/browser/session';
import { TOLD } from '../../../scripts/browser/use-popup';
import { faultsInBothThemes } from '../axe';
import { chromiumNoticeDoor } from './chromium-notice';
import { chooseSiteAccess, pressIcon, switchOffAndOn } from './chromium-site-access';
import { noticeHands } from './notice-hands';
import type { ExtensionRealm, TestOptions, TestSession } from './test-session';

/** Starts Chromium for a test. */
export async function launchChromium(options: TestOptions): Promise<TestSession> {
  const session = await launch(options);
  const { browser, extensionId } = session;
  const downloads = mkdtempSync(join(tmpdir(), 'misemori-downloads-'));
  const client = await browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const origin = `chrome-extension://${extensionId}`;
  const evaluate = async (run: string | ((...given: unknown[]) => unknown), ...given: unknown[]) =>
    (await session.worker()).evaluate(run, ...given);

  return {
    ...noticeHands(chromiumNoticeDoor),
    name: 'chromium',
    browser,
    origin,
    downloads,
    visit: session.visit,
    answered: session.answered,
    hasAsked,
    hasBeenSeen,
    toolbar: session.toolbar,
    toolbarInFront: async () => (await session.worker()).evaluate(readToolbar),
    noticeInFront: () => Promise.reject(new Error('nobody asks this of Chromium')),
    popup: session.popup,
    async pressIcon(page) {
      await pressIcon(session, page);
      return session.openedPopup();
    },
    reloadAnswered: (popup) => reloadAnswered(popup, TOLD),
    async open(path, selector) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      await page.waitForSelector(selector);
      return page;
    },
    async reload(page, selector) {
      await page.reload();
      await page.waitForSelector(selector);
    },
    async welcome() {
      const target = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
      const page = await target.page();
      if (!page) throw new Error('the first-run page is no page');
      await page.waitForSelector('.welcome');
      return page;
    },
    extension: { evaluate } as ExtensionRealm,
    async inBackground(run) {
      await (await session.worker()).evaluate(`void (${run})(globalThis)`);
    },
    stopBackground: session.stopWorker,
    async countBackgroundStarts() {
      let starts = 0;
      browser.on('targetcreated', (target) => {
        if (target.type() === 'service_worker' && target.url().includes(extensionId)) starts += 1;
      });
      return async () => starts;
    },
    allowSites: (which) =>
      which === 'all' || which === 'none'
        ? chooseSiteAccess(session, which === 'all' ? 'ON_ALL_SITES' : 'ON_CLICK')
        : chooseSiteAccess(session, 'ON_SPECIFIC_SITES', which),
    async reinstall() {
      await browser.installExtension(options.extension);
    },
    async uninstall() {
      await browser.uninstallExtension(extensionId);
    },
    switchOffAndOn: () => switchOffAndOn(session),
    showFor: (page, medium) => page.emulateMediaType(medium),
    faultsInBothThemes: (page) => faultsInBothThemes(page),
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
