// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filterSlot } from '../../core/matching/site-filter';
import { siteKeys } from '../../core/matching/site-key';
import { KEYS_READ } from '../support/budgets';

// vitest's own types know nothing of the page that it stands on.
declare const happyDOM: { setURL(url: string): void };

/** What the background was told, in order. */
const sent: unknown[] = [];
const sendMessage = vi.fn(async (message: unknown) => void sent.push(message));
/** `storage.local`: what lies in a bucket, or how reading fails. */
let read: (bucket: string) => unknown;
const get = vi.fn(async (buckets: string[]) => Object.fromEntries(buckets.map((bucket) => [bucket, read(bucket)])));
const chrome = { storage: { local: { get } }, runtime: { sendMessage } };
vi.stubGlobal('chrome', chrome);
vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 0));

/** The filter of a dataset with these keys. */
const holding =
  (...keys: string[]) =>
  (bucket: string) =>
    keys.map(filterSlot).reduce((codes, slot) => (slot.bucket === bucket ? codes + slot.code : codes), '');

/** Takes back what a script listens to, as a page does that is left. */
let leave: (() => void)[] = [];
const { default: visit } = await import('../../entrypoints/visit');

/** Loads a page with the visit script in it. */
function open(url: string): void {
  go(url);
  visit();
  dispatchEvent(new Event('load'));
}
function go(url: string): void {
  happyDOM.setURL(url);
}
/** Goes on within the page, without a load. */
function move(url: string): void {
  go(url);
  dispatchEvent(new PopStateEvent('popstate'));
}
/** Waits until the filter was read so often, and then until whatever comes of it has come. */
async function looked(times: number): Promise<void> {
  await vi.waitFor(() => expect(get).toHaveBeenCalledTimes(times));
  await quiet();
}
const quiet = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  sent.length = 0;
  get.mockClear();
  sendMessage.mockClear();
  read = holding();
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation((name, act, options) => {
      leave.push(() => target.removeEventListener(name, act));
      add(name, act, options);
    });
  }
});
afterEach(() => {
  for (const one of leave) one();
  leave = [];
  vi.restoreAllMocks();
  vi.stubGlobal('chrome', chrome);
});

describe('a page', () => {
  it('without a record wakes nobody, and reads no more of the filter than it may', async () => {
    read = holding('other.example');
    open('https://a.b.c.d.e.f.g.shop.example/tea');
    await looked(KEYS_READ.reads);
    expect([sent, get.mock.calls.flat(2).length]).toEqual([[], KEYS_READ.inOneRead]);
  });

  it.each(siteKeys('www.shop.example', '/tea/green'))('with a record under %s is put to the background', async (key) => {
    read = holding(key);
    open('https://www.shop.example/tea/green');
    await looked(1);
    expect(sent).toEqual([{ ask: 'visit' }]);
  });

  it.each<[string, (bucket: string) => unknown]>([
    ['is not there yet', () => undefined],
    ['holds something else', () => ({ codes: [] })],
    ['holds nothing', () => null],
    [
      'cannot be read',
      () => {
        throw new Error('IO error: .../000003.log: Corruption');
      },
    ],
  ])('whose bucket %s is put to the background: a missed warning is worse than a needless question', async (_, found) => {
    read = found;
    open('https://shop.example/');
    await vi.waitFor(() => expect(sent).toEqual([{ ask: 'visit' }]));
  });

  it('without a dot in its host is nobody’s shop, whatever can be read', async () => {
    read = () => undefined;
    open('http://intranet/shop');
    await quiet();
    expect([get.mock.calls, sent]).toEqual([[], []]);
  });

  it('under which the extension was updated or removed is left in peace', async () => {
    const fault = vi.fn();
    process.on('unhandledRejection', fault);
    sendMessage.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    read = () => undefined;
    open('https://shop.example/');
    await looked(1);
    vi.stubGlobal('chrome', { runtime: undefined, storage: undefined });
    move('https://shop.example/cart');
    await quiet();
    process.off('unhandledRejection', fault);
    expect(fault).not.toHaveBeenCalled();
  });
});

describe('every way a page can come to be shown', () => {
  const SHOP = 'https://shop.example/';
  beforeEach(() => {
    read = holding('shop.example');
  });
  const prerendering = (value: unknown) => Object.defineProperty(document, 'prerendering', { value, configurable: true });
  afterEach(() => void Reflect.deleteProperty(document, 'prerendering'));

  it('loaded ahead of a visit, it waits until it is drawn', async () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
    prerendering(true);
    read = holding('shop.example', 'shop.example/tea');
    go('https://shop.example/tea');
    visit();
    go(SHOP);
    dispatchEvent(new Event('load'));
    await looked(1);
    expect(sent).toEqual([]);
    prerendering(false);
    for (const draw of frames) draw(0);
    await looked(2);
    expect(sent).toEqual([{ ask: 'visit', opened: '/tea' }]);
  });

  it('loaded ahead of a visit and without a record, it is looked at once and waits for nothing', async () => {
    const frames = vi.fn();
    vi.stubGlobal('requestAnimationFrame', frames);
    prerendering(true);
    open('https://plain.example/');
    await looked(1);
    expect([sent, frames.mock.calls]).toEqual([[], []]);
  });

  it('a page that never finishes loading, or had before us, is looked at after three seconds', async () => {
    vi.useFakeTimers();
    go(SHOP);
    visit();
    await vi.advanceTimersByTimeAsync(2900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    expect(sent).toEqual([{ ask: 'visit' }]);
  });

  it('an image named "prerendering", which Firefox gives in place of that property, holds nothing up', async () => {
    const image = document.createElement('img');
    image.name = 'prerendering';
    prerendering(image);
    open(SHOP);
    await looked(1);
    expect(sent).toEqual([{ ask: 'visit' }]);
  });

  it('a page that writes another path over the one that was opened, before it is looked at, is asked about by both', async () => {
    read = holding('mall.example/tea');
    go('https://mall.example/%74ea/');
    visit();
    go('https://mall.example/welcome');
    dispatchEvent(new Event('load'));
    await looked(1);
    expect(sent).toEqual([{ ask: 'visit', opened: '/%74ea/' }]);
    // That was then: from here on its address counts as it is.
    move('https://mall.example/books');
    await looked(2);
    move('https://mall.example/shoes');
    await looked(3);
    expect(sent).toEqual([{ ask: 'visit', opened: '/%74ea/' }, { ask: 'visit' }]);
  });

  it.each(['/%74ea/', '//tea', '/tea;jsessionid=1/green', '/./tea', '/x/../tea'])('%s is the path of the shop at /tea', async (path) => {
    read = holding('mall.example/tea');
    open(`https://mall.example${path}`);
    await looked(1);
    expect(sent).toEqual([{ ask: 'visit' }]);
  });

  it('back from the cache, it asks again', async () => {
    open(SHOP);
    await looked(1);
    const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });
    dispatchEvent(shown(false));
    await quiet();
    expect(sent).toHaveLength(1);
    dispatchEvent(shown(true));
    await looked(2);
    expect(sent).toHaveLength(2);
  });
});

describe('a page that changes its address without a load', () => {
  it('is put to the background when it comes to a shop’s path, and again when it leaves it', async () => {
    read = holding('mall.example/tea');
    open('https://mall.example/');
    await looked(1);
    expect(sent).toEqual([]);
    move('https://mall.example/tea/green');
    await looked(2);
    expect(sent).toHaveLength(1);
    move('https://mall.example/coffee');
    await looked(3);
    expect(sent).toHaveLength(2);
    move('https://mall.example/books');
    await looked(4);
    expect(sent).toHaveLength(2);
  });

  it('reads the filter again only where another first part of the path may be another shop', async () => {
    open('https://mall.example/tea/green');
    await looked(1);
    move('https://mall.example/tea/black');
    move('https://mall.example/tea/black?cup=2#top');
    await quiet();
    expect(get).toHaveBeenCalledTimes(1);
    move('https://mall.example/coffee');
    await looked(2);
  });

  it('asks again at each path of a shop, where another rule may hold', async () => {
    read = holding('shop.example');
    open('https://shop.example/tea/green');
    await looked(1);
    move('https://shop.example/tea/black');
    await looked(2);
    expect(sent).toHaveLength(2);
  });
});
