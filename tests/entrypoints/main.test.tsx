import { cleanup } from '@testing-library/preact';
import * as fakeIndexedDb from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../locales/en';

Object.assign(globalThis, fakeIndexedDb);
// What every browser of ours has, and happy-dom does not.
Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });

const event = { addListener() {}, removeListener() {} };
vi.stubGlobal('chrome', {
  runtime: {
    id: 'abc',
    getURL: (path: string) => `chrome-extension://abc${path}`,
    getManifest: () => ({ version: '1.2.3' }),
    sendMessage: async () => undefined,
  },
  i18n: { getUILanguage: () => 'en-GB' },
  permissions: { contains: async () => true, onAdded: event, onRemoved: event },
  tabs: { query: async () => [{ id: 1, url: 'https://shop.example/', incognito: false }] },
  scripting: { executeScript: async () => [] },
  extension: { inIncognitoContext: false },
});
vi.stubGlobal('__FEED_URL__', '');
vi.stubGlobal('__FEED_KEYS__', []);
vi.stubGlobal('__REPORT_URL__', '');
vi.stubGlobal('__FIXED_NOW__', '2026-11-22T09:00:00Z');
vi.stubGlobal('__BUNDLED_SEQUENCE__', 1);

/** Every page of ours, and words that stand on it once it is open. */
const PAGES: [string, () => Promise<unknown>, string][] = [
  ['popup', () => import('../../entrypoints/popup/main'), en.popup.unavailable],
  ['settings', () => import('../../entrypoints/settings/main'), en.settings.unreadable],
  ['catalogue', () => import('../../entrypoints/catalogue/main'), en.catalogue.unavailable],
  ['refresh-file', () => import('../../entrypoints/refresh-file/main'), en.dataset.fileTitle],
  ['welcome', () => import('../../entrypoints/welcome/main'), en.welcome.title],
  ['example', () => import('../../entrypoints/example/main'), en.welcome.example.title],
];

/** What may become of the databases. */
const STATES: [string, () => void | Promise<void>][] = [
  [
    'no database can be opened',
    () => {
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
      });
    },
  ],
  [
    'a later version keeps what it remembers in other stores',
    async () => (await openDB('misemori-memory', 99, { upgrade: (db) => void db.createObjectStore('people') })).close(),
  ],
];

const fault = vi.fn();
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  process.off('unhandledRejection', fault);
});

describe.each(PAGES)('the page "%s" opens', (_, start, words) => {
  it.each(STATES)('where %s', async (_, spoil) => {
    globalThis.indexedDB = new fakeIndexedDb.IDBFactory();
    await spoil();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    process.on('unhandledRejection', fault);
    document.body.innerHTML = '<main id="root"></main>';
    document.documentElement.lang = document.title = '';
    vi.resetModules();
    await start();
    await vi.waitFor(() => expect(document.body.textContent).toContain(words));
    await vi.waitFor(() => expect([document.documentElement.lang, document.title === '']).toEqual(['en-GB', false]));
    expect(fault).not.toHaveBeenCalled();
  });
});
