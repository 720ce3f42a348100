import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../support/eventually';

const ORIGIN = 'chrome-extension://abc';
type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;
const listeners = new Set<Listener>();
const sent: unknown[][] = [];
const sendMessage = vi.fn(async (...args: unknown[]) => void sent.push(args));
vi.stubGlobal('chrome', {
  runtime: {
    id: 'abc',
    getURL: (path: string) => ORIGIN + path,
    onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
  },
  tabs: { sendMessage },
});
const { onLookAgain, onMessage, senderOf, tellToLookAgain } = await import('../../platform/messages');

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
    expect(from({})).toEqual({
      from: 'page',
      page: { tabId: 7, documentId: 'd1', url: page.url, incognito: false, prerendered: false },
    }));

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
    expect(from({ documentLifecycle: 'prerender' })).toMatchObject({ page: { prerendered: true } }));

  it('a private window is marked as such, so that nothing is kept of it', () =>
    expect(from({ tab: { ...page.tab, incognito: true } })).toMatchObject({ page: { incognito: true } }));

  it('an address that changed without a load counts; the address of the tab’s next page does not', () => {
    expect(from({ tab: { ...page.tab, url: 'https://shop.example/coffee' } })).toMatchObject({
      page: { url: 'https://shop.example/coffee' },
    });
    expect(from({ tab: { ...page.tab, url: 'https://other.example/tea' } })).toMatchObject({ page: { url: page.url } });
    expect(from({ tab: { ...page.tab, url: undefined } })).toMatchObject({ page: { url: page.url } });
  });
});

describe('a message to the background', () => {
  afterEach(() => listeners.clear());
  const send = (message: unknown, sender: object = page) => {
    const respond = vi.fn();
    return { respond, open: [...listeners].map((hear) => hear(message, sender, respond)) };
  };

  it('is answered when the answer comes, for which the channel stays open', async () => {
    onMessage(async (message, sender) => [message, sender.from]);
    const { respond, open } = send({ ask: 'visit' });
    expect([open, respond.mock.calls]).toEqual([[true], []]);
    await eventually(() => expect(respond.mock.calls).toEqual([[[{ ask: 'visit' }, 'page']]]));
  });

  it('is left unanswered where it is none, or comes from somebody unknown', () => {
    const answer = vi.fn(() => undefined);
    onMessage(answer);
    expect(send('nonsense').open).toEqual([false]);
    expect(send({ ask: 'visit' }, { ...page, id: 'other' }).open).toEqual([false]);
    expect(answer).toHaveBeenCalledTimes(1);
  });
});

describe('telling the in-page badge of a tab to look again', () => {
  it('reaches the top frame of that tab', async () => {
    await tellToLookAgain(7);
    expect(sent).toEqual([[7, { tell: 'look-again' }, { frameId: 0 }]]);
  });

  it('is nothing where no badge was ever shown', async () => {
    sendMessage.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    await expect(tellToLookAgain(7)).resolves.toBeUndefined();
  });

  it('is heard by the badge until it ends, and nothing else is', () => {
    const life = new AbortController();
    const look = vi.fn();
    onLookAgain(look, life.signal);
    const hear = (message: unknown) => [...listeners].map((one) => one(message, {}, () => {}));
    for (const other of [{ tell: 'other' }, { ask: 'visit' }, null, 'look-again']) hear(other);
    expect(look).not.toHaveBeenCalled();
    hear({ tell: 'look-again' });
    life.abort();
    hear({ tell: 'look-again' });
    expect(look).toHaveBeenCalledTimes(1);
  });
});
