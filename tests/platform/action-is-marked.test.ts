import { expect, it, vi } from 'vitest';
import { FakeBrowser } from '../support/fake-browser';

const browser = new FakeBrowser();
vi.stubGlobal('chrome', browser.api);
const { hasToolbar } = await import('../../platform/action');

it('a tab has a badge or not, as the browser says, and has none where it is gone', async () => {
  const [marked, bare, gone] = ['https://a.example/', 'https://b.example/', 'https://c.example/'].map((url) => browser.openTab(url));
  await browser.api.action.setBadgeText({ tabId: marked!.id, text: '!' });
  browser.closeTab(gone!);
  expect(await Promise.all([marked, bare, gone].map((tab) => hasToolbar(tab!.id)))).toEqual([true, false, false]);
});
