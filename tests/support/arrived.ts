import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/wait';

/** Waits until a page has come to an address that begins so; the page itself is asked, since not every protocol reports a step back. */
export function arrived(page: Page, address: string): Promise<void> {
  return until(async () => (await page.evaluate(() => location.href).catch(() => '')).startsWith(address), address);
}
