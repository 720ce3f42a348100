import { describe, expect, it, vi } from 'vitest';

const ORIGIN = 'chrome-extension://abc';
vi.stubGlobal('chrome', { runtime: { id: 'abc', getURL: (path: string) => ORIGIN + path } });
const { senderOf } = await import('../../platform/messages');

const page = {
  id: 'abc',
  frameId: 0,
  documentId: 'd1',
  url: 'https://shop.example/tea',
  tab: { id: 7, url: 'https://shop.example/tea', incognito: false },
};
const from = (change: object) => senderOf({ ...page, ...change } as never);

describe('who asks', () => {
  it('is a page’s script in a top frame, as the browser says', () =>
    expect(from({})).toEqual({ from: 'page', tabId: 7, documentId: 'd1', url: page.url, incognito: false, prerendered: false }));

  it.each<[string, object]>([
    ['a frame', { frameId: 3 }],
    ['another extension', { id: 'other' }],
    ['nobody’s tab', { tab: undefined }],
  ])('is never %s', (_, change) => expect(from(change)).toBeUndefined());

  it('is one of our own pages by its address, in a tab or not', () => {
    expect(from({ url: `${ORIGIN}/popup.html`, tab: undefined })).toEqual({ from: 'ourselves' });
    expect(from({ url: `${ORIGIN}/popup.html` })).toEqual({ from: 'ourselves' });
  });

  it('a page that is only being prepared is marked as such, so that nothing is shown for it', () =>
    expect(from({ documentLifecycle: 'prerender' })).toMatchObject({ prerendered: true }));

  it('a private window is marked as such, so that nothing is kept of it', () =>
    expect(from({ tab: { ...page.tab, incognito: true } })).toMatchObject({ incognito: true }));

  it('an address that changed without a load counts; the address of the tab’s next page does not', () => {
    expect(from({ tab: { ...page.tab, url: 'https://shop.example/coffee' } })).toMatchObject({ url: 'https://shop.example/coffee' });
    expect(from({ tab: { ...page.tab, url: 'https://other.example/tea' } })).toMatchObject({ url: page.url });
    expect(from({ tab: { ...page.tab, url: undefined } })).toMatchObject({ url: page.url });
  });
});
