import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryNotices } from '../../gallery/notices';
import { galleryStates } from '../../gallery/states';
import { en } from '../../locales/en';
import { type Gallery, openGallery } from '../../scripts/browser/open-gallery';
import { faultsInBothThemes } from '../support/axe';

const STATES = galleryStates(en);
const PAGES = STATES.filter(({ on }) => on === 'page').map(({ name }) => name);
const NOTICES = [...galleryNotices(en).keys()];
/** As at double zoom. */
const NARROW = { width: 320, height: 640 };

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery(process.cwd());
});
afterAll(() => gallery?.close());

describe.each(['ja', 'en'] as const)('every component in every state, in %s,', (language) => {
  let page: Page;
  beforeAll(async () => {
    page = await gallery.browser.newPage();
    // The in-page badge keeps its shadow root to itself; here it has to be looked into.
    await page.evaluateOnNewDocument(() => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        return attachShadow.call(this, { ...options, mode: 'open' });
      };
    });
  });
  afterAll(() => page?.close());

  const open = (only?: string) => page.goto(gallery.address({ language, ...(only !== undefined && { only }) }), { waitUntil: 'load' });

  describe('of the popup', () => {
    beforeAll(async () => {
      await open();
      await page.waitForSelector('.on-popup');
      // Pages and in-page badges are looked at one by one below.
      await page.$$eval('.state:has(iframe)', (states) => {
        for (const one of states) one.remove();
      });
    });

    it('is free of faults that axe finds, in both themes', async () => {
      const faults = await faultsInBothThemes(page);
      // A title stands once on a real surface, not once for each state.
      expect(faults.filter((fault) => !/duplicate-id|landmark-(?:no-duplicate|unique)|landmark-contentinfo/.test(fault))).toEqual([]);
    });

    it('moves nothing', async () => {
      const moving = await page.$$eval(
        '*',
        (all) =>
          all
            .map((one) => getComputedStyle(one))
            .filter(({ animationName, transitionDuration }) => animationName !== 'none' || /[1-9]/.test(transitionDuration)).length,
      );
      expect(moving).toBe(0);
    });

    it('fits a narrow window without sideways scrolling', async () => {
      await page.setViewport(NARROW);
      // One after the other, each alone, as if it were the whole page.
      const { looked, wide } = await page.$$eval('section.state', (states) => {
        const wide: string[] = [];
        for (const state of states) state.style.display = 'none';
        for (const state of states) {
          state.style.display = '';
          if (document.documentElement.scrollWidth > innerWidth) wide.push(state.id);
          state.style.display = 'none';
        }
        return { looked: states.length, wide };
      });
      expect(looked).toBe(STATES.length - PAGES.length);
      expect(wide).toEqual([]);
    });
  });

  it.each(PAGES)('of the page %s fits a narrow window and is free of faults that axe finds, in both themes', async (name) => {
    await page.setViewport(NARROW);
    await open(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await page.setViewport({ width: 1320, height: 900 });
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  it.each(NOTICES.slice(0, 2))('of the in-page badge (%s) is free of faults that axe finds, in both themes', async (name) => {
    await open(name);
    // The badge is a guest on a page that has its own headings and landmarks.
    const guest = /page-has-heading-one|landmark-one-main|region/;
    expect((await faultsInBothThemes(page)).filter((fault) => !guest.test(fault))).toEqual([]);
  });
});
