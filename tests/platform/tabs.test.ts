import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../support/fake-browser';

let browser = new FakeBrowser();
vi.stubGlobal('chrome', new Proxy({}, { get: (_, name) => Reflect.get(browser.api, name) }));
const { activeTab, injectNotice, openPages, tabUrl, visitOpenPages } = await import('../../platform/tabs');

beforeEach(() => {
  browser = new FakeBrowser();
});

describe('the in-page badge', () => {
  it('runs in the document that is meant, or in the top frame where the browser names none', async () => {
    const tab = browser.openTab('https://nagi.example/');
    const run = vi.spyOn(browser.api.scripting, 'executeScript');
    expect(await injectNotice({ tabId: tab.id, documentId: tab.documentId })).toBe(true);
    expect(await injectNotice({ tabId: tab.id, documentId: undefined })).toBe(true);
    expect(run.mock.calls.map(([{ target }]) => target)).toEqual([
      { tabId: tab.id, documentIds: [tab.documentId] },
      { tabId: tab.id, frameIds: [0] },
    ]);
    expect(tab.ran).toEqual(['/notice.js', '/notice.js']);
  });

  it('runs nowhere where the document or its tab is gone by then, and says so', async () => {
    const tab = browser.openTab('https://nagi.example/');
    const meant = { tabId: tab.id, documentId: tab.documentId };
    browser.load(tab);
    expect(await injectNotice(meant)).toBe(false);
    browser.closeTab(tab);
    expect(await injectNotice(meant)).toBe(false);
    expect(tab.ran).toEqual([]);
  });
});

describe('the open pages', () => {
  it('are those on the web whose address the browser tells', async () => {
    const tab = browser.openTab('https://nagi.example/');
    browser.openTab('about:blank');
    expect(await openPages()).toEqual([{ id: tab.id, url: 'https://nagi.example/' }]);
    browser.allowed.clear();
    expect(await openPages()).toEqual([]);
  });

  it('are each visited, though one refuses', async () => {
    const tabs = [browser.openTab('https://nagi.example/'), browser.openTab('https://store.example/')];
    const run = browser.api.scripting.executeScript;
    vi.spyOn(browser.api.scripting, 'executeScript').mockImplementation(async (asked) => {
      if (asked.target.tabId === tabs[0]?.id) throw new Error('The extensions gallery cannot be scripted.');
      return run(asked);
    });
    await visitOpenPages();
    expect(tabs.map(({ ran }) => ran)).toEqual([[], ['/visit.js']]);
  });
});

describe('the address of a tab', () => {
  it('is known while the tab is there', async () => {
    const tab = browser.openTab('https://nagi.example/');
    expect(await tabUrl(tab.id)).toBe('https://nagi.example/');
    browser.closeTab(tab);
    expect(await tabUrl(tab.id)).toBeUndefined();
  });
});

describe('the page that the reader looks at', () => {
  it('is told as the browser tells it', async () => {
    const tab = browser.openTab('https://nagi.example/');
    vi.spyOn(browser.api.tabs, 'query').mockResolvedValueOnce([{ ...tab, id: 4, incognito: true, discarded: false }]);
    expect(await activeTab()).toEqual({ id: 4, url: 'https://nagi.example/', incognito: true });
    expect(browser.api.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it('is none where no window is open', async () => {
    vi.spyOn(browser.api.tabs, 'query').mockResolvedValueOnce([]);
    expect(await activeTab()).toBeUndefined();
  });
});
