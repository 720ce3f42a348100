import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSiteFilter, FILTER_GENERATION, filterSlot, mayHold } from '../../core/matching/site-filter';
import { siteHashes } from '../../core/matching/site-hash';

/** `storage.local`; a write whose keys `full` names fails as on a full disk, one that `cut` names never ends. */
let held: Record<string, unknown>;
let full: (key: string) => boolean;
let cut: (key: string) => boolean;
let cannotRemove: boolean;
vi.stubGlobal('chrome', {
  runtime: { id: 'abc' },
  storage: {
    local: {
      get: async (key: string) => (key in held ? { [key]: held[key] } : {}),
      set: async (values: Record<string, unknown>) => {
        if (Object.keys(values).some(full)) throw new Error('QUOTA_BYTES quota exceeded');
        if (Object.keys(values).some(cut)) await new Promise(() => {});
        Object.assign(held, values);
      },
      remove: async (key: string) => {
        if (cannotRemove) throw new Error('IO error: Corruption');
        delete held[key];
      },
      clear: async () => {
        held = {};
      },
    },
  },
});
const { filterStore } = await import('../../platform/filter-store');

const OLD = buildSiteFilter([siteHashes(['old.example'])]);
const NEW = buildSiteFilter([siteHashes(['old.example', 'new.example'])]);
/** What the visit script makes of it. */
const passes = (key: string) => {
  const { bucket, code } = filterSlot(key);
  return mayHold(held[bucket], code);
};

beforeEach(async () => {
  held = {};
  full = cut = () => false;
  cannotRemove = false;
  await filterStore.write(OLD, '1-old');
});

describe('the site filter in storage.local', () => {
  it('lets the pages of its dataset pass, and no other', async () => {
    await filterStore.write(NEW, '2-new');
    expect(['old.example', 'new.example', 'other.example'].map(passes)).toEqual([true, true, false]);
    expect(await filterStore.generation()).toBe('2-new');
  });

  it('has no generation while it is being written, so that a write cut short is seen at the next wake', async () => {
    cut = (key) => key !== FILTER_GENERATION;
    void filterStore.write(NEW, '2-new');
    await vi.waitFor(async () => expect(await filterStore.generation()).toBeUndefined());
  });

  it('has no generation until the last bucket is there', async () => {
    cut = (key) => key === FILTER_GENERATION;
    void filterStore.write(NEW, '2-new');
    await vi.waitFor(() => expect(passes('new.example')).toBe(true));
    expect(await filterStore.generation()).toBeUndefined();
  });

  it.each<[string, () => void]>([
    ['its buckets find no room', () => (full = (key) => key !== FILTER_GENERATION)],
    ['its generation finds no room', () => (full = (key) => key === FILTER_GENERATION)],
    ['the old generation cannot be removed', () => (cannotRemove = true)],
  ])('is cleared where %s: every page is put to the worker then, and no new record is hidden', async (_, spoil) => {
    spoil();
    await expect(filterStore.write(NEW, '2-new')).rejects.toThrow(/quota|Corruption/);
    expect(Object.keys(held)).toHaveLength(0);
    expect(['old.example', 'new.example', 'other.example'].map(passes)).toEqual([true, true, true]);
    expect(await filterStore.generation()).toBeUndefined();
  });

  it('that holds something else in place of a generation has none', async () => {
    held[FILTER_GENERATION] = 7;
    expect(await filterStore.generation()).toBeUndefined();
  });
});
