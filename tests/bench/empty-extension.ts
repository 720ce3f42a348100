import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>';

/** An extension with the manifest of ours and nothing in it: its script does nothing, its worker echoes. */
const EMPTY = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'empty',
    version: '1',
    permissions: ['storage', 'alarms', 'scripting', 'activeTab'],
    host_permissions: ['http://*/*', 'https://*/*'],
    background: { service_worker: 'worker.js', type: 'module' },
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['page.js'], run_at: 'document_idle' }],
  }),
  'worker.js': 'chrome.runtime.onMessage.addListener((message, sender, respond) => respond(message));',
  'page.js': 'void 0;',
};

/** Writes the empty extension into a folder in the system's folder for what is temporary. */
export function writeEmptyExtension(): string {
  return write(EMPTY);
}

/** The same, but that its script asks the worker about every page, which has a list in memory: what most extensions of this kind do. */
export function writeAskingExtension(): string {
  return write({
    ...EMPTY,
    'worker.js': `const known = new Set(['shop.example']);
chrome.runtime.onMessage.addListener((host, sender, respond) => respond(known.has(host)));`,
    'page.js': 'void chrome.runtime.sendMessage(location.hostname);',
  });
}

/** The same, but that its script reads one key of `storage.local` in the first idle moment: the least that ours could do by the browser's own means. */
export function writeReadingExtension(): string {
  return write({
    ...EMPTY,
    'page.js': "addEventListener('load', () => requestIdleCallback(() => void chrome.storage.local.get('f0')));",
    'manifest.json': EMPTY['manifest.json'].replace('document_idle', 'document_start'),
  });
}

/** The same, with a popup that has one word and no script, and the same word as a page. */
export function writePopupExtension(): string {
  return write({
    ...EMPTY,
    'popup.html': EMPTY_PAGE,
    'settings.html': EMPTY_PAGE,
    'manifest.json': JSON.stringify({ ...JSON.parse(EMPTY['manifest.json']), action: { default_popup: 'popup.html' } }),
  });
}

function write(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'misemori-empty-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
