import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, galleryNames, openGallery } from '../../scripts/browser/open-gallery';
import { faultsInBothThemes } from '../support/axe';

describe('every component in every state', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(process.cwd());
  });
  afterAll(() => gallery?.close());

  const open = async (of: Parameters<Gallery['address']>[0]) => {
    const page = await gallery.browser.newPage();
    // The in-page badge keeps its shadow root to itself; here it has to be looked into.
    await page.evaluateOnNewDocument(() => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        return attachShadow.call(this, { ...options, mode: 'open' });
      };
    });
    await page.goto(gallery.address(of), { waitUntil: 'load' });
    return page;
  };

  it.each(['ja', 'en'] as const)('of the popup is free of faults that axe finds, in both themes (%s)', async (language) => {
    const page = await open({ language });
    await page.waitForSelector('.on-popup');
    // Pages and in-page badges are looked at one by one below; and a title stands once on a real surface, not once for each state.
    await page.$$eval('.state:has(iframe)', (states) => {
      for (const one of states) one.remove();
    });
    const faults = await faultsInBothThemes(page);
    expect(faults.filter((fault) => !/duplicate-id|landmark-(?:no-duplicate|unique)|landmark-contentinfo/.test(fault))).toEqual([]);
    await page.close();
  });

  it.each(['ja', 'en'] as const)(
    'of the pages and of the in-page badge is free of faults that axe finds, in both themes (%s)',
    async (language) => {
      const names = await galleryNames(gallery);
      expect(names.page.length).toBeGreaterThan(5);
      expect(names.notice.length).toBe(9);
      for (const only of [...names.page, ...names.notice.slice(0, 2)]) {
        const page = await open({ language, only });
        const faults = await faultsInBothThemes(page);
        // The badge is a guest on a page that has its own headings and landmarks.
        const guest = /page-has-heading-one|landmark-one-main|region/;
        expect({ only, faults: faults.filter((fault) => !(only.startsWith('notice-') && guest.test(fault))) }).toEqual({
          only,
          faults: [],
        });
        await page.close();
      }
    },
  );

  it.each(['ja', 'en'] as const)('in %s fits a narrow window, as at double zoom, without sideways scrolling', async (language) => {
    const names = await galleryNames(gallery);
    for (const only of [...names.page, ...names.popup]) {
      const page = await open({ language, only });
      await page.setViewport({ width: 320, height: 640 });
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: innerWidth }));
      expect({ only, sideways: wide > room }).toEqual({ only, sideways: false });
      await page.close();
    }
  });

  it('moves nothing', async () => {
    const page = await open({ language: 'en' });
    const moving = await page.$$eval(
      '*',
      (all) =>
        all
          .map((one) => getComputedStyle(one))
          .filter((style) => style.animationName !== 'none' || style.transitionDuration.split(', ').some((time) => time !== '0s')).length,
    );
    expect(moving).toBe(0);
    await page.close();
  });
});
