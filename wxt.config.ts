import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { LOCALES } from './locales';
import { loadIncidents } from './scripts/data/load-incidents';
import { buildDataset, type Release } from './scripts/release/build-dataset';
import { DEMO_FOLDERS, readBuildSettings, refuseRelease } from './scripts/release/build-settings';
import { buildVisit } from './scripts/release/build-visit';

const root = import.meta.dirname;
const settings = readBuildSettings(process.env);
const release: Release = JSON.parse(readFileSync(join(root, 'data/release.json'), 'utf8'));

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The only place that Misemori may ever send a request to; the packaged dataset is 'self'.
  `connect-src 'self' ${settings.feedUrl && new URL(settings.feedUrl).origin}`.trim(),
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: settings.outDir,
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    host_permissions: ['http://*/*', 'https://*/*'],
    options_ui: { page: 'settings.html', open_in_tab: true },
    // Declared by hand, because WXT's own content scripts carry a wrapper larger than ours is (1.6 kB gzip, 2026-11-22).
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['visit.js'], run_at: 'document_start' }],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    // WXT's dev server needs a wider policy; what is packaged does not.
    ...(command === 'build' && { content_security_policy: { extension_pages: pagePolicy } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'misemori@misemori.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : // Ed25519, without which nothing that is signed can be believed, came to Web Crypto with 137.
        { minimum_chrome_version: '137' }),
  }),
  hooks: {
    'zip:start': () => {
      const refusal = refuseRelease(settings);
      if (refusal) throw new Error(refusal);
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
      for (const words of Object.values(LOCALES)) {
        const messages = { name: { message: words.store.name }, description: { message: words.store.description } };
        files.push({ contents: JSON.stringify(messages), relativeDest: `_locales/${words.names}/messages.json` });
      }
    },
  },
  vite: ({ command }) => ({
    plugins: [preact()],
    // Vite 8 copies constants into every use, which doubles tldts (measured 2026-11-22: 287 kB against 147 kB).
    build: { rolldownOptions: { optimization: { inlineConst: false } } },
    define: {
      __FEED_URL__: JSON.stringify(settings.feedUrl),
      __FEED_KEYS__: JSON.stringify(settings.feedKeys),
      __REPORT_URL__: JSON.stringify(settings.reportUrl),
      __FIXED_NOW__: JSON.stringify(settings.fixedNow),
      __BUNDLED_SEQUENCE__: command === 'serve' ? 'Number.MAX_SAFE_INTEGER' : JSON.stringify(release.sequence),
    },
  }),
});
