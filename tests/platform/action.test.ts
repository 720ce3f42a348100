import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The toolbar as Chromium has it: a tab's own title can be replaced, not taken back. */
const titles = new Map<number | undefined, string>();
const badges = new Map<number, string>();
/** The address of each tab that is open; undefined where the browser keeps it to itself. */
const open = new Map<number, string | undefined>();
/** What happens while the badge is being set. */
let meanwhile = () => {};
const mustBeOpen = (tabId: number | undefined) => {
  if (tabId !== undefined && !open.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
};
vi.stubGlobal('chrome', {
  runtime: { id: 'abc' },
  action: {
    getTitle: async ({ tabId }: { tabId?: number }) => titles.get(tabId) ?? titles.get(undefined),
    async setTitle({ tabId, title }: { tabId?: number; title: string }) {
      mustBeOpen(tabId);
      titles.set(tabId, title);
      meanwhile();
    },
    async setBadgeText({ tabId, text }: { tabId: number; text: string }) {
      mustBeOpen(tabId);
      badges.set(tabId, text);
    },
    setBadgeBackgroundColor: async ({ tabId }: { tabId: number }) => mustBeOpen(tabId),
    setBadgeTextColor: async ({ tabId }: { tabId: number }) => mustBeOpen(tabId),
  },
  tabs: {
    query: async () => [...[...open.keys()].map((id) => ({ id })), { id: 99 }],
    get: async (tabId: number) => {
      mustBeOpen(tabId);
      return { url: open.get(tabId) };
    },
  },
});
const { clearToolbar, setRestingTitle, setToolbar } = await import('../../platform/action');
const says = (tabId: number) => titles.get(tabId) ?? titles.get(undefined);

const ALERT = { text: '!', background: '#c00', color: '#fff', title: 'one record' };
const SHOP = 'https://nagi.example/tea';

beforeEach(() => {
  titles.clear();
  titles.set(undefined, 'Misemori');
  badges.clear();
  open.clear();
  for (const id of [1, 2, 3]) open.set(id, SHOP);
  meanwhile = () => {};
});

describe('the badge of a tab', () => {
  it('stands where its page stands, and in no other tab', async () => {
    await setToolbar(1, SHOP, ALERT, false);
    expect([badges.get(1), says(1), badges.get(2), says(2)]).toEqual(['!', 'one record', undefined, 'Misemori']);
  });

  it.each<[string, string | undefined, boolean, string]>([
    ['at another shop', 'https://umi.example/tea', false, ''],
    ['at a page that is no site', 'about:blank', false, ''],
    ['at a page whose address the browser keeps to itself', undefined, false, ''],
    ['elsewhere at the same shop', 'https://nagi.example/cart', false, '!'],
    ['at the neighbour of a shop on a mall', 'https://nagi.example/cart', true, ''],
    ['at another part of the same address', 'https://nagi.example/tea?page=2#end', true, '!'],
  ])('a tab that has moved on meanwhile and is %s is not accused', async (_, address, byPath, badge) => {
    meanwhile = () => open.set(1, address);
    await setToolbar(1, SHOP, ALERT, byPath);
    expect([badges.get(1), says(1)]).toEqual([badge, badge === '' ? 'Misemori' : 'one record']);
  });

  it.each<[string, () => void]>([
    ['before', () => open.delete(1)],
    ['while it is set', () => (meanwhile = () => open.delete(1))],
  ])('a tab that was closed %s is no error', async (_, close) => {
    close();
    await setToolbar(1, SHOP, ALERT, false);
    expect(badges.get(2)).toBeUndefined();
  });
});

describe('what the icon says where nothing is on record', () => {
  it('is said in every tab but one with a record', async () => {
    titles.set(2, 'one record');
    await setRestingTitle('off');
    expect([1, 2, 3].map(says)).toEqual(['off', 'one record', 'off']);
  });

  it('is said again where a badge was taken back, and follows there too', async () => {
    await setRestingTitle('off');
    await setToolbar(1, SHOP, ALERT, false);
    await clearToolbar(1);
    expect([badges.get(1), says(1)]).toEqual(['', 'off']);
    await setRestingTitle('Misemori');
    expect([1, 2, 3].map(says)).toEqual(['Misemori', 'Misemori', 'Misemori']);
  });

  it('a tab that is gone by then stops nobody', async () => {
    await clearToolbar(99);
    await setRestingTitle('off');
    expect(says(3)).toBe('off');
  });
});
