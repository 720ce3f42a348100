import { expect, it, vi } from 'vitest';
import { FakeBrowser } from '../support/fake-browser';

const browser = new FakeBrowser();
vi.stubGlobal('chrome', browser.api);
const { hasToolbar, isPinned } = await import('../../platform/action');

it('a tab has a badge or not, as the browser says, and has none where it is gone', async () => {
  const [marked, bare, gone] = ['https://a.example/', 'https://b.example/', 'https://c.example/'].map((url) => browser.openTab(url));
  await browser.api.action.setBadgeText({ tabId: marked!.id, text: '!' });
  browser.closeTab(gone!);
  expect(await Promise.all([marked, bare, gone].map((tab) => hasToolbar(tab!.id)))).toEqual([true, false, false]);
});

it('the icon is on the toolbar or not, and is taken to be where the browser cannot say', async () => {
  browser.pinned = false;
  expect(await isPinned()).toBe(false);
  browser.pinned = true;
  expect(await isPinned()).toBe(true);
  browser.api.action.getUserSettings = async () => {
    throw new TypeError('getUserSettings is not a function');
  };
  expect(await isPinned()).toBe(true);
});
