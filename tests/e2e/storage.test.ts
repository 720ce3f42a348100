import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { STORAGE_FAULTS } from '../../scripts/docs/storage-table';
import { observeInChromium } from '../torment/in-chromium';
import { observeInFirefox } from '../torment/in-firefox';
import { differences } from '../torment/observed';

const SHOP = 'https://nagisa-tea.example/';
const firefox = inject('firefox');
const some = (...ids: string[]) => STORAGE_FAULTS.filter(({ id }) => ids.includes(id)).map((fault) => [fault.id, fault] as const);

// One of each kind; all of them are staged by `npm run torment`.
describe('when storage fails, a shopper notices what docs/when-storage-fails.md says', () => {
  let sites: FakeSites;
  beforeAll(async () => {
    sites = await openFakeSites();
  });
  afterAll(async () => {
    await sites?.close();
  });

  it.each(some('dataset-rows-malformed', 'memory-later-version', 'memory-full', 'filter-silenced'))('%s in Chromium', async (id, fault) => {
    expect(differences(fault, await observeInChromium(id, inject('extension'), sites, SHOP))).toEqual([]);
  });

  it.skipIf(!firefox).each(some('dataset-rows-missing', 'memory-later-version', 'no-databases'))(
    firefox ? '%s in Firefox' : `%s in Firefox (${inject('withoutFirefox')})`,
    async (id, fault) => {
      expect(differences(fault, await observeInFirefox(id, firefox, inject('extensionForFirefox'), sites, SHOP))).toEqual([]);
    },
  );
});
