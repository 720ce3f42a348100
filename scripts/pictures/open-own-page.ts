import type { Page } from 'puppeteer-core';
import { type Session, until } from '../browser/launch';

/** Of a page of the extension, the line that is there while it reads. */
const READING = 'main > [role="status"]:not(:empty)';

/**
 * Opens a page of the extension, and waits until it has read what it shows.
 * @param address within the extension
 * @param prepare sets the page up before it is loaded
 */
export async function openOwnPage(
  { browser, extensionId }: Session,
  address: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await browser.newPage();
  await prepare?.(page);
  await page.goto(`chrome-extension://${extensionId}/${address}`);
  await page.waitForSelector('h1, h2');
  await until(async () => (await page.$(READING)) === null, `${address} to have been read`);
  return page;
}
