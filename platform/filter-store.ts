import { browser } from 'wxt/browser';
import { FILTER_GENERATION } from '../core/matching/site-filter';
import type { FilterPort } from '../core/use-cases/ports';

/**
 * The site filter in `storage.local`, where the visit script can read it. Nothing else lives there: a hostile page's
 * process can read and write it.
 */
export const filterStore: FilterPort = {
  async generation() {
    const { [FILTER_GENERATION]: generation } = await browser.storage.local.get(FILTER_GENERATION);
    return typeof generation === 'string' ? generation : undefined;
  },

  async write(buckets, generation) {
    try {
      // The generation goes first and comes back last, so that a write cut short is seen as one at the next wake.
      // Everything else goes too, also what somebody else may have put there.
      await browser.storage.local.remove(FILTER_GENERATION);
      await browser.storage.local.clear();
      await browser.storage.local.set(buckets);
      await browser.storage.local.set({ [FILTER_GENERATION]: generation });
    } catch (error) {
      // A filter of an older dataset would hide new records. Without one, every page is put to the worker.
      await browser.storage.local.clear();
      throw error;
    }
  },

  async holds(buckets) {
    const { [FILTER_GENERATION]: _, ...held } = await browser.storage.local.get(null);
    const names = Object.keys(buckets);
    return Object.keys(held).length === names.length && names.every((name) => held[name] === buckets[name]);
  },
};

/**
 * Calls back after anybody has written to the filter: we ourselves, or a page's process that was taken over. To be called in the
 * worker's first tick; the browser wakes it for that.
 */
export function onFilterChange(act: () => void): void {
  browser.storage.local.onChanged.addListener(act);
}
