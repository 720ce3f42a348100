import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findChromium } from '../browser/find-chromium';
import { ICON_FILES, ICON_GREEN } from './icon-files';

// `npm run icons`: draws `public/icon/` from `docs/icon.svg`.
main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const svg = readFileSync('docs/icon.svg', 'utf8');
  const browser = await launch({
    executablePath: findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--force-color-profile=srgb'],
  });
  try {
    const page = await browser.newPage();
    for (const { name, size, green, margin } of ICON_FILES) {
      await page.setViewport({ width: size, height: size });
      const picture = `data:image/svg+xml,${encodeURIComponent(svg.replace(ICON_GREEN.any, green))}`;
      await page.setContent(
        `<style>html,body{margin:0;background:none}img{display:block;width:100%;padding:${margin * 100}%;box-sizing:border-box}</style><img src="${picture}">`,
      );
      await page.screenshot({ path: join('public/icon', name), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}
