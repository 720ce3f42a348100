import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (changed: { origins?: string[] }) => void;
const EVERY = ['http://*/*', 'https://*/*'];

/** The part of the browser that knows what the reader allows. */
function permissions() {
  const listeners = { added: new Set<Listener>(), removed: new Set<Listener>() };
  const event = (of: Set<Listener>) => ({ addListener: (one: Listener) => of.add(one), removeListener: (one: Listener) => of.delete(one) });
  return {
    allowed: new Set(EVERY),
    listeners,
    contains: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((one) => browserOf.allowed.has(one))),
    request: vi.fn(async (_: { origins: string[] }) => false),
    onAdded: event(listeners.added),
    onRemoved: event(listeners.removed),
    give(...origins: string[]) {
      for (const one of origins) browserOf.allowed.add(one);
      for (const tell of listeners.added) tell({ origins });
    },
    take(...origins: string[]) {
      for (const one of origins) browserOf.allowed.delete(one);
      for (const tell of listeners.removed) tell({ origins });
    },
  };
}
let browserOf = permissions();
vi.stubGlobal('chrome', { runtime: { id: 'abc' }, permissions: new Proxy({}, { get: (_, name) => Reflect.get(browserOf, name) }) });
const { askForHostAccess, hasHostAccess, onHostAccess, watchHostAccess } = await import('../../platform/host-access');

describe('access to sites', () => {
  beforeEach(() => {
    browserOf = permissions();
  });

  it('is there only while every site is allowed, over http and https', async () => {
    expect(await hasHostAccess()).toBe(true);
    browserOf.allowed = new Set(['https://*/*']);
    expect(await hasHostAccess()).toBe(false);
    browserOf.allowed = new Set(['https://shop.example/*']);
    expect(await hasHostAccess()).toBe(false);
  });

  it('is listened to from the very call, in both directions, until that is ended', () => {
    const heard: string[] = [];
    const end = onHostAccess((change) => heard.push(change));
    browserOf.take(...EVERY);
    browserOf.give('https://shop.example/*');
    for (const tell of browserOf.listeners.added) tell({});
    end();
    browserOf.give(...EVERY);
    expect(heard).toEqual(['taken', 'given']);
  });

  it('is told to a page at once and after each change; one site alone is not every site', async () => {
    const told: boolean[] = [];
    watchHostAccess((has) => told.push(has));
    await vi.waitFor(() => expect(told).toEqual([true]));
    browserOf.take(...EVERY);
    await vi.waitFor(() => expect(told).toEqual([true, false]));
    browserOf.give('https://shop.example/*');
    await vi.waitFor(() => expect(told).toEqual([true, false, false]));
    browserOf.give(...EVERY);
    await vi.waitFor(() => expect(told).toEqual([true, false, false, true]));
  });

  it('is asked for before anything is awaited, for what the manifest names and no more', () => {
    askForHostAccess();
    expect(browserOf.request.mock.calls).toEqual([[{ origins: EVERY }]]);
  });

  it('a browser that will not even ask breaks nothing', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    browserOf.request.mockRejectedValueOnce(new Error('This function must be called during a user gesture'));
    askForHostAccess();
    await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(1));
    error.mockRestore();
  });
});
