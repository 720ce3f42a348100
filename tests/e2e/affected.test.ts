import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { readPopup } from '../../scripts/browser/read-popup';
import { until } from '../../scripts/browser/wait';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

const SHOP = 'https://nagisa-tea.example/';

/** Waits for a text somewhere in the popup. */
async function says(popup: Page, text: string): Promise<void> {
  await popup.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
}

/** Goes on with the keyboard until the focus is on something with these words, then presses it. */
async function pressByKeyboard(popup: Page, words: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs++) {
    await popup.keyboard.press('Tab');
    const focused = await popup.evaluate(
      () => document.activeElement?.closest('label')?.textContent ?? document.activeElement?.textContent ?? '',
    );
    if (focused.includes(words)) {
      await popup.keyboard.press(' ');
      return;
    }
  }
  throw new Error(`no keyboard way to "${words}"`);
}

inBrowser('did this touch me?', () => {
  let sites: FakeSites;
  let session: TestSession;
  beforeAll(async () => {
    sites = await openFakeSites();
    session = await launchBrowser({ sites, language: 'en' });
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
  });

  it('asks, with the keyboard alone, and tells what the answer comes to and what to do first', async () => {
    const popup = await session.popup(await session.visit(SHOP));
    await says(popup, 'Did you pay by card here between 10 January 2025 and 20 January 2026?');
    await pressByKeyboard(popup, 'Yes');
    await says(popup, 'You may be among those affected.');
    await says(popup, 'Do this one thing first, today');
    await says(popup, 'Check card statements since 10 January 2025');
    // The keyboard goes on at the next question.
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Yes');
    await popup.close();
  });

  it('keeps answers and ticks over a closed popup and a stopped worker', async () => {
    const page = await session.visit(SHOP);
    const popup = await session.popup(page);
    await popup.locator('.tick input').click();
    await popup.waitForSelector('.tick .done');
    // What is done is no longer the first thing to do, and stays where it was pressed.
    await says(popup, 'Ask your card issuer for a new card');
    expect(await popup.$$eval('.steps > ol > li', (all) => all.length)).toBe(2);
    await popup.close();
    await session.stopBackground();
    const again = await session.popup(page);
    await says(again, 'You may be among those affected.');
    expect(await again.$eval('.steps > ol', (list) => list.textContent)).toContain('Ask your card issuer for a new card');
    expect(await again.$eval('.other-steps input', (one) => one instanceof HTMLInputElement && one.checked)).toBe(true);
    await again.close();
  });

  it('an answer can be changed, lowers the level of this page and its toolbar badge, and can be forgotten', async () => {
    const page = await session.visit(SHOP);
    const popup = await session.popup(page);
    await popup.locator('.answered summary').click();
    await popup.locator('.change').click();
    await popup.waitForSelector('.affected fieldset .answer-no');
    await says(popup, 'Did you pay by card');
    await popup.locator('.affected fieldset .answer-no').click();
    await says(popup, 'Has something ordered here ever been delivered');
    await popup.locator('.affected fieldset .answer-no').click();
    await says(popup, 'By what was announced, you are not among those affected.');
    await popup.waitForSelector('.level-record');
    expect((await readPopup(popup)).incidents[0]).toMatchObject({ level: 'record', advice: [] });
    await popup.close();
    await until(async () => (await session.toolbar(page)).text === '○');

    const again = await session.popup(page);
    await again.waitForSelector('.level-record');
    await again.locator('.answered summary').click();
    await again.locator('.forget').click();
    await again.waitForSelector('.level-alert');
    expect(await again.$('.answered')).toBeNull();
    await again.close();
    await until(async () => (await session.toolbar(page)).text === '!');
  });

  it('names a period on the time line in words too', async () => {
    const popup = await session.popup(await session.visit(SHOP));
    const list = await popup.$$eval('.time-line ul li', (all) => all.map((one) => one.textContent));
    expect(list).toEqual([
      'card data: bought between 10 January 2025 and 20 January 2026',
      'personal data: on file between April 2023 and 20 January 2026',
    ]);
    await popup.close();
  });

  it('tells once, on whatever page, that a record the reader was told of was withdrawn', async () => {
    const page = await session.visit('https://plain.example/');
    const first = await session.popup(page);
    expect(await first.$('.ended')).toBeNull();
    // As if the popup had told of it while it still stood.
    await first.evaluate(async () => {
      const opening = indexedDB.open('misemori-memory');
      await new Promise((done) => opening.addEventListener('success', done));
      const tx = opening.result.transaction('seen', 'readwrite');
      tx.objectStore('seen').put('active', 'kawara-tableware-2026');
      await new Promise((done) => tx.addEventListener('complete', done));
      opening.result.close();
    });
    await first.close();
    const second = await session.popup(page);
    await says(second, 'The record on Kawara Tableware that you were shown has been withdrawn');
    await second.close();
    const third = await session.popup(page);
    await session.reloadAnswered(third);
    expect(await third.$('.ended')).toBeNull();
    await third.close();
  });
});
