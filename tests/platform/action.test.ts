import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The toolbar as Chromium has it: a tab's own title can be replaced, not taken back. */
const titles = new Map<number | undefined, string>();
const open = [1, 2, 3];
vi.stubGlobal('chrome', {
  runtime: { id: 'abc' },
  action: {
    getTitle: async ({ tabId }: { tabId?: number }) => titles.get(tabId) ?? titles.get(undefined),
    async setTitle({ tabId, title }: { tabId?: number; title: string }) {
      if (tabId !== undefined && !open.includes(tabId)) throw new Error(`No tab with id: ${tabId}.`);
      titles.set(tabId, title);
    },
    setBadgeText: async () => {},
  },
  tabs: { query: async () => [...open.map((id) => ({ id })), { id: 99 }] },
});
const { clearToolbar, setRestingTitle } = await import('../../platform/action');
const says = (tabId: number) => titles.get(tabId) ?? titles.get(undefined);

describe('what the icon says where nothing is on record', () => {
  beforeEach(() => {
    titles.clear();
    titles.set(undefined, 'Misemori');
  });

  it('is said in every tab but one with a record', async () => {
    titles.set(2, 'one record');
    await setRestingTitle('off');
    expect(open.map(says)).toEqual(['off', 'one record', 'off']);
  });

  it('is said again where a badge was taken back, and follows there too', async () => {
    await setRestingTitle('off');
    titles.set(1, 'one record');
    await clearToolbar(1);
    expect(says(1)).toBe('off');
    await setRestingTitle('Misemori');
    expect(open.map(says)).toEqual(['Misemori', 'Misemori', 'Misemori']);
  });

  it('a tab that is gone by then stops nobody', async () => {
    await clearToolbar(99);
    await setRestingTitle('off');
    expect(says(3)).toBe('off');
  });
});
