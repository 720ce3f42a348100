import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { STORAGE_FAULTS } from '../../scripts/docs/storage-table';
import { observeInChromium } from './in-chromium';
import { observeInFirefox } from './in-firefox';
import { differences } from './observed';

// `npm run torment`: stages every line of docs/when-storage-fails.md in real profiles, in both browsers, and says whether a shopper
// notices what the table says.
const SHOP = 'https://nagisa-tea.example/';
const firefox = inject('firefox');
const tally = { right: 0, otherwise: 0 };

let sites: FakeSites;
beforeAll(async () => {
  sites = await openFakeSites();
});
afterAll(async () => {
  await sites?.close();
  console.log(`${tally.right + tally.otherwise} staged, ${tally.right} as the table says, ${tally.otherwise} otherwise`);
});

it.each(STORAGE_FAULTS.flatMap((fault) => fault.browsers.map((browser) => [fault.id, browser, fault] as const)))(
  '%s in %s',
  async (id, browser, fault) => {
    if (browser === 'Firefox' && !firefox) return;
    tally.otherwise += 1;
    const seen = await (browser === 'Chromium'
      ? observeInChromium(id, inject('extensionForChromium'), sites, SHOP)
      : observeInFirefox(id, firefox, inject('extension'), sites, SHOP));
    expect(differences(fault, seen)).toEqual([]);
    tally.otherwise -= 1;
    tally.right += 1;
  },
);
