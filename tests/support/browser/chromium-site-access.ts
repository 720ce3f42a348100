import type { Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/browser/launch';

/** What the browser's own page of extensions has; the function below is sent there as text. */
declare const chrome: {
  management: { setEnabled(extensionId: string, on: boolean): Promise<void> };
  developerPrivate: {
    updateExtensionConfiguration(of: { extensionId: string; hostAccess: SiteAccess }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

/** Chromium's "Site access": on click, on specific sites, on all sites. */
export type SiteAccess = 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';

/** Chooses the extension's site access, as a person does at chrome://extensions; `site` as `https://shop.example/*`. */
export async function chooseSiteAccess({ browser, extensionId }: Session, hostAccess: SiteAccess, site?: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (of, host) => {
      await chrome.developerPrivate.updateExtensionConfiguration(of);
      if (host !== undefined) await chrome.developerPrivate.addHostPermission(of.extensionId, host);
    },
    { extensionId, hostAccess },
    site,
  );
  await page.close();
}

/** Switches the extension off and on again at chrome://extensions; its worker starts as after a start of the browser. */
export async function switchOffAndOn({ browser, extensionId }: Session): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    await chrome.management.setEnabled(id, false);
    await chrome.management.setEnabled(id, true);
  }, extensionId);
  await page.close();
}

/** Presses the icon over a page, as a person does; unlike `Session.popup` it lets the extension into that page (`activeTab`). */
export async function pressIcon({ browser, extensionId }: Session, page: Page): Promise<void> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('the extension is not in this browser');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
}
