import type { Page } from 'puppeteer-core';

/** The popup once it has told all that it tells by itself, but for what the page loads from elsewhere. */
export const TOLD = '.page[aria-busy="false"]';

/** Shows what else can be done in the popup: refresh, mute, report. */
export async function openMore(popup: Page): Promise<void> {
  await popup.locator('.tool[aria-expanded]:last-child').click();
  await popup.waitForSelector('.more:not([hidden])');
}

/** Shows the look-up in the popup, where it is not there already. */
export async function openLookUp(popup: Page): Promise<void> {
  if (await popup.$eval('.look-up', (one) => one.checkVisibility())) return;
  await popup.locator('.tool[aria-expanded]').click();
  await popup.waitForSelector('.to-page');
}

/** Refreshes in the popup, by its button; gives back what the popup then says. */
export async function refreshIn(popup: Page): Promise<string> {
  if (!(await popup.$('.more:not([hidden])'))) await openMore(popup);
  await popup.locator('.refresh').click();
  await popup.waitForSelector('.outcome:not(:empty)');
  await popup.waitForSelector('.refresh:not([disabled])');
  return popup.$eval('.outcome', (one) => one.textContent ?? '');
}
