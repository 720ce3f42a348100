import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { STORE_WORDS } from './locales/store';
import { loadIncidents } from './scripts/data/load-incidents';
import { buildDataset, type Release } from './scripts/release/build-dataset';
import { DEMO_FOLDERS, readBuildSettings, refuseRelease } from './scripts/release/build-settings';
import { buildVisit } from './scripts/release/build-visit';
import { cutInnerHtml } from './scripts/release/cut-inner-html';
import { readProduct, renamed } from './scripts/release/product';
import { orRefuse, refuse } from './scripts/release/refuse';
import { renameWords } from './scripts/release/rename-words';

const root = import.meta.dirname;
const product = orRefuse(() => readProduct(root));
const settings = orRefuse(() => readBuildSettings(process.env, product));
const release: Release = JSON.parse(readFileSync(join(root, 'data/release.json'), 'utf8'));

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The only place that Misemori may ever send a request to; the packaged dataset is 'self'.
  `connect-src 'self' ${settings.feedUrl && new URL(settings.feedUrl).origin}`.trim(),
].join('; ');

/** In a green that stands out from light and from dark toolbars (docs/icon.svg, `npm run icons`). */
const ICONS = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' };

/** Firefox knows which of the two its toolbar is. It calls an icon after the toolbar's text: `light` is for dark toolbars. */
const THEME_ICONS = [16, 32].map((size) => ({ size, light: `icon/light-${size}.png`, dark: `icon/dark-${size}.png` }));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: settings.outDir,
  zip: {
    // What lies about in a working copy and is nobody's business; git does not keep it either.
    excludeSources: ['shots/**', '**/*.{pem,key,p8,p12,log,zip}'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    host_permissions: ['http://*/*', 'https://*/*'],
    options_ui: { page: 'settings.html', open_in_tab: true },
    // Declared by hand, because WXT's own content scripts carry a wrapper larger than ours is (1.6 kB gzip, 2026-11-22).
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['visit.js'], run_at: 'document_start' }],
    icons: ICONS,
    // WXT's dev server needs a wider policy; what is packaged does not.
    ...(command === 'build' && { content_security_policy: { extension_pages: pagePolicy } }),
    ...(browser === 'firefox'
      ? {
          action: { default_area: 'navbar', default_icon: ICONS, theme_icons: THEME_ICONS },
          browser_specific_settings: {
            // 142, on the desktop as for Android, is the first that knows what `data_collection_permissions` says on both.
            gecko: { id: product.geckoId, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : // Ed25519, without which nothing that is signed can be believed, came to Web Crypto with 137.
        { minimum_chrome_version: '137' }),
  }),
  hooks: {
    // WXT takes the title from the popup's page, which has only one language.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_title__';
    },
    'zip:start': () => {
      const refusal = refuseRelease(settings);
      if (refusal) refuse(refusal);
    },
    // It is bundled by itself, below.
    'entrypoints:found': (_, found) => {
      found.splice(0, found.length, ...found.filter(({ name }) => name !== 'visit'));
    },
    'prepare:publicPaths': (_, paths) => void paths.push('visit.js'),
    'build:publicAssets': async (wxt, files) => {
      files.push({ contents: await buildVisit(root), relativeDest: 'visit.js' });
      // While developing, every rebuild counts as newer, so that an edited record shows at the next reload.
      const sequence = wxt.config.command === 'serve' ? Math.floor(Date.now() / 1000) : release.sequence;
      const incidents = loadIncidents(root, settings.demo ? DEMO_FOLDERS : undefined, settings.inventedOnly);
      const folder = join(root, '.wxt/dataset');
      rmSync(folder, { recursive: true, force: true });
      for (const [path, bytes] of buildDataset(incidents, { ...release, sequence }).files) {
        const absoluteSrc = join(folder, path);
        mkdirSync(dirname(absoluteSrc), { recursive: true });
        writeFileSync(absoluteSrc, bytes);
        files.push({ absoluteSrc, relativeDest: `dataset/${path}` });
      }
      for (const [language, words] of Object.entries(STORE_WORDS)) {
        const messages = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, { message: renamed(text, product) }]));
        files.push({ contents: JSON.stringify(messages), relativeDest: `_locales/${language}/messages.json` });
      }
    },
  },
  vite: ({ command, mode }) => {
    // Else a build that is started from a test, or from any shell with a NODE_ENV of its own, has the paths of this machine in it.
    process.env['NODE_ENV'] = mode;
    return {
      plugins: [preact(), cutInnerHtml(), ...renameWords(product)],
      // Vite 8 copies constants into every use, which doubles tldts (measured 2026-11-22: 287 kB against 147 kB).
      build: { rolldownOptions: { optimization: { inlineConst: false } } },
      define: {
        __FEED_URL__: JSON.stringify(settings.feedUrl),
        __FEED_KEYS__: JSON.stringify(settings.feedKeys),
        __REPORT_URL__: JSON.stringify(settings.reportUrl),
        __FIXED_NOW__: JSON.stringify(settings.fixedNow),
        __BUNDLED_SEQUENCE__: command === 'serve' ? 'Number.MAX_SAFE_INTEGER' : JSON.stringify(release.sequence),
      },
    };
  },
});
