import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { STORAGE_FAULTS } from '../../scripts/docs/storage-table';
import { inBrowser } from '../support/browser/launch-browser';
import { observeInChromium } from '../torment/in-chromium';
import { observeInFirefox } from '../torment/in-firefox';
import { differences } from '../torment/observed';

const SHOP = 'https://nagisa-tea.example/';
const browser = inject('browser');
const some = (...ids: string[]) => STORAGE_FAULTS.filter(({ id }) => ids.includes(id)).map((fault) => [fault.id, fault] as const);

// One of each kind; all of them are staged by `npm run torment`.
inBrowser('when storage fails, a shopper notices what docs/when-storage-fails.md says', () => {
  let sites: FakeSites;
  beforeAll(async () => {
    sites = await openFakeSites();
  });
  afterAll(async () => {
    await sites?.close();
  });

  it.each(
    browser === 'chromium'
      ? some('dataset-rows-malformed', 'memory-later-version', 'memory-full', 'filter-silenced')
      : some('dataset-rows-missing', 'memory-later-version', 'no-databases'),
  )('%s', async (id, fault) => {
    const extension = inject('extension');
    const observed =
      browser === 'chromium'
        ? observeInChromium(id, extension, sites, SHOP)
        : observeInFirefox(id, inject('firefox'), extension, sites, SHOP);
    expect(differences(fault, await observed)).toEqual([]);
  });
});
