import { beforeEach, describe, expect, it, vi } from 'vitest';

type Tab = { id?: number; url?: string; discarded?: boolean; incognito?: boolean };
let open: Tab[];
/** Tabs that let no script in. */
let closed: number[];
const executeScript = vi.fn(async ({ target }: { target: { tabId: number } }) => {
  if (closed.includes(target.tabId)) throw new Error('The extensions gallery cannot be scripted.');
});
const create = vi.fn(async (_: object) => {});
const query = vi.fn(async (_: object) => open);
vi.stubGlobal('chrome', {
  runtime: { id: 'abc', getURL: (path: string) => `chrome-extension://abc${path}` },
  scripting: { executeScript },
  tabs: {
    query,
    create,
    get: async (id: number) => {
      const tab = open.find((one) => one.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
  },
});
const { activeTab, injectNotice, openOwnPage, tabUrl, visitOpenPages } = await import('../../platform/tabs');

beforeEach(() => {
  open = [{ id: 1, url: 'https://shop.example/', discarded: false, incognito: false }];
  closed = [];
  executeScript.mockClear();
});

describe('the in-page badge’s script', () => {
  it('runs in the document that asked, and in no other', async () => {
    await injectNotice({ tabId: 1, documentId: 'd1' });
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 1, documentIds: ['d1'] }, files: ['/notice.js'] }]]);
  });

  it('runs in the top frame where the browser tells no document', async () => {
    await injectNotice({ tabId: 1, documentId: undefined });
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 1, frameIds: [0] }, files: ['/notice.js'] }]]);
  });

  it('cannot run where the document is gone, which its caller hears', async () => {
    closed = [1];
    await expect(injectNotice({ tabId: 1, documentId: 'd1' })).rejects.toThrow();
  });
});

describe('pages that were open before the extension', () => {
  it('are all visited, also when one of them refuses or sleeps', async () => {
    open = [{ id: 1 }, { id: 2 }, { id: 3, discarded: true }, {}, { id: 5 }];
    closed = [1];
    await visitOpenPages();
    expect(executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1, 2, 5]);
    expect(query).toHaveBeenLastCalledWith({ url: ['http://*/*', 'https://*/*'] });
  });
});

describe('the address of a tab', () => {
  it.each<[string, number, string | undefined]>([
    ['is that of its page', 1, 'https://shop.example/'],
    ['is unknown where the browser does not tell', 2, undefined],
    ['is unknown where the tab is gone', 9, undefined],
  ])('%s', async (_, id, url) => {
    open.push({ id: 2 });
    expect(await tabUrl(id)).toBe(url);
  });
});

describe('the page that the reader looks at', () => {
  it('is told as the browser tells it', async () => {
    expect(await activeTab()).toEqual({ id: 1, url: 'https://shop.example/', incognito: false });
    expect(query).toHaveBeenLastCalledWith({ active: true, currentWindow: true });
  });

  it.each<[string, Tab[]]>([
    ['no window is open', []],
    ['it is no page', [{ url: 'devtools://devtools' }]],
  ])('is none where %s', async (_, tabs) => {
    open = tabs;
    expect(await activeTab()).toBeUndefined();
  });
});

it('a page of the extension opens in a tab', async () => {
  await openOwnPage('/refresh-file.html');
  expect(create).toHaveBeenCalledWith({ url: 'chrome-extension://abc/refresh-file.html' });
});
