import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openFakeSites } from '../browser/fake-sites';
import { buildDemoFeed, serveFeed } from '../demo/demo-feed';
import { SHOP_FRONTS } from '../demo/shop-fronts';
import { buildDemoExtension } from '../release/build-extension';
import { photographGallery } from './photograph-gallery';
import { photographStore } from './photograph-store';
import { photographSurfaces } from './photograph-surfaces';

// `npm run shots`: pictures of every real surface and of every component in every state, in both languages and both themes,
// and those for the stores' pages, into `shots/`. Invented shops only.
const root = process.cwd();
const folder = join(root, 'shots/surfaces');
const galleryFolder = join(root, 'shots/gallery');

async function main(): Promise<void> {
  for (const one of [folder, galleryFolder, join(root, 'shots/store')]) {
    rmSync(one, { recursive: true, force: true });
    mkdirSync(one, { recursive: true });
  }
  await photographGallery(root, galleryFolder);
  console.log(`Pictures of the gallery: ${relative(root, galleryFolder)}/`);
  const feed = await serveFeed(buildDemoFeed(root, true).files);
  const sites = await openFakeSites(SHOP_FRONTS);
  try {
    const extension = buildDemoExtension(root, feed.url, 'shots', { inventedOnly: true });
    for (const language of ['ja', 'en'] as const) {
      for (const dark of [false, true]) await photographSurfaces({ extension, sites, language, dark, folder });
    }
    console.log(`Pictures of the surfaces: ${relative(root, folder)}/`);
    for (const language of ['ja', 'en'] as const) {
      const storeFolder = join(root, 'shots/store', language);
      mkdirSync(storeFolder, { recursive: true });
      await photographStore({ root, extension, sites, language, folder: storeFolder });
    }
    console.log('Pictures for the stores: shots/store/');
  } finally {
    await Promise.all([sites.close(), feed.close()]);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
