import { join } from 'node:path';
import { galleryNames, openGallery } from '../browser/open-gallery';

/** Takes a picture of every page and in-page badge of the gallery, and one of all the popup's states together, in each language and theme. */
export async function photographGallery(root: string, folder: string): Promise<void> {
  const gallery = await openGallery(root);
  try {
    const names = await galleryNames(gallery);
    for (const language of ['ja', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        const page = await gallery.browser.newPage();
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        for (const only of [...names.page, ...names.notice]) {
          await page.setViewport(only.startsWith('notice-') ? { width: 420, height: 260 } : { width: 960, height: 800 });
          await page.goto(gallery.address({ language, only }), { waitUntil: 'networkidle0' });
          await page.screenshot({ path: join(folder, `${only}.${language}.${theme}.png`), fullPage: !only.startsWith('notice-') });
        }
        await page.setViewport({ width: 1320, height: 900 });
        await page.goto(gallery.address({ language }), { waitUntil: 'domcontentloaded' });
        await page.waitForSelector('.state');
        // The frames have pictures of their own.
        await page.$$eval('.state:has(iframe)', (states) => {
          for (const one of states) one.remove();
        });
        await page.screenshot({ path: join(folder, `popup-states.${language}.${theme}.png`), fullPage: true });
        await page.close();
      }
    }
  } finally {
    await gallery.close();
  }
}
