import type { Page } from 'puppeteer-core';
import { until } from '../browser/wait';

/** Gives the popup the same answer until it asks no more. */
export async function answerAll(popup: Page, answer: 'yes' | 'no'): Promise<void> {
  for (let asked = await question(popup); asked !== undefined; ) {
    await popup.locator(`.affected .answer-${answer}`).click();
    const before = asked;
    await until(async () => (await question(popup)) !== before);
    asked = await question(popup);
  }
}

function question(popup: Page): Promise<string | undefined> {
  return popup.evaluate(() => document.querySelector('.affected legend')?.textContent ?? undefined);
}
