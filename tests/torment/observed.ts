import type { Page } from 'puppeteer-core';
import { en } from '../../locales/en';
import type { StorageFault } from '../../scripts/docs/storage-table';

/** What a shopper noticed at the shop. */
export interface Observed {
  toolbar: string;
  notice: boolean;
  /** The popup's text. */
  popup: string;
  /** Whether an answer that could not be kept was said not to be. */
  notKept: boolean;
}

/** What differs from what the table says; empty where nothing does. */
export function differences({ toolbar, notice, popup }: StorageFault, seen: Observed): string[] {
  const troubles = (['packaged', 'rebuilt', 'memory'] as const).filter((one) => seen.popup.includes(en.dataset.trouble[one]));
  // A memory that cannot be used at all goes with databases that are dead as such.
  const wanted = popup === 'nothing' || popup === 'not-kept' ? [] : [popup];
  return [
    ...(seen.toolbar === toolbar ? [] : [`toolbar "${seen.toolbar}" instead of "${toolbar}"`]),
    ...(seen.notice === notice ? [] : [`in-page badge ${seen.notice}`]),
    ...(seen.popup.includes('Nagisa') ? [] : ['no verdict in the popup']),
    ...(wanted.every((one) => troubles.some((told) => told === one)) ? [] : [`the popup does not say "${popup}"`]),
    ...(wanted.length > 0 || troubles.length === 0 ? [] : [`the popup says ${troubles.join(', ')}`]),
    ...((popup === 'not-kept') === seen.notKept ? [] : ['an answer that could not be kept']),
  ];
}

/** Answers the popup's question, and tells whether it says that this could not be kept. */
export async function tellsNotKept(popup: Page): Promise<boolean> {
  const yes = await popup.waitForSelector('::-p-xpath(//button[normalize-space()="No"])');
  await yes?.evaluate((button) => (button instanceof HTMLElement ? button.click() : undefined));
  const failed = en.settings.failed;
  const says = (text: string) => document.querySelector('[role="alert"]')?.textContent?.includes(text) ?? false;
  return popup.waitForFunction(says, {}, failed).then(
    () => true,
    () => false,
  );
}
