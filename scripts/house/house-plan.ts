/**
 * The plan of the house: what each folder at the root may import. `npm run lint` and tests/house.test.ts hold the code
 * against it; docs/architecture.md says what lives where.
 */
export interface Room {
  /** Other rooms whose files may be imported. */
  rooms: readonly string[];
  /** Packages that may be imported; `*` at the end stands for anything. */
  packages: readonly string[];
  /** What to do instead, for whoever was refused. */
  advice: string;
}

export const ROOMS: Readonly<Record<string, Room>> = {
  core: {
    rooms: [],
    packages: ['zod/mini', 'tldts'],
    advice: 'core/ holds the pure rules. Pass what you need in as a parameter, or as a port (core/use-cases/ports.ts).',
  },
  platform: {
    rooms: ['core'],
    packages: ['idb', 'wxt/*'],
    advice: 'platform/ adapts one browser power a file. Words and components are passed in by the entrypoints.',
  },
  components: {
    rooms: ['core'],
    packages: ['preact', 'preact/*'],
    advice: 'components/ takes props and calls back. The entrypoints ask the browser.',
  },
  locales: { rooms: [], packages: [], advice: 'locales/ holds words and imports nothing.' },
  entrypoints: {
    rooms: ['core', 'platform', 'components', 'locales'],
    packages: ['preact', 'preact/*', 'wxt/*'],
    advice: 'entrypoints/ only wire. What Node runs belongs to scripts/.',
  },
  scripts: {
    rooms: ['core', 'locales'],
    packages: ['node:*', 'zod/mini', 'tldts', 'puppeteer-core', 'selfsigned', 'vite'],
    advice:
      "scripts/ run in Node: they import core, the words of locales and Node's own modules. What only tests use belongs to tests/support/.",
  },
  'scripts/site': {
    rooms: ['core', 'components', 'locales', 'scripts'],
    packages: ['node:*', 'zod/mini', 'preact', 'preact/*', 'preact-render-to-string', 'vite'],
    advice: 'scripts/site/ renders components to files. What needs the extension stays there: a web page has no platform/.',
  },
  gallery: {
    rooms: ['core', 'platform', 'components', 'locales', 'scripts'],
    packages: ['node:*', 'preact', 'preact/*', '@preact/preset-vite', 'vite'],
    advice: 'gallery/ mounts components on an ordinary page.',
  },
};

/** The groups of core/, from the lowest to the highest: a file imports from its own group and from lower ones. */
export const CORE_ORDER = [
  'incident',
  'matching',
  'dataset',
  'verdict',
  'preferences',
  'search',
  'catalogue',
  'wording',
  'use-cases',
] as const;

/** Above this many lines a file usually asks more than one question. */
export const MAX_LINES = 250;

/** Files that are longer all the same, and why. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'core/wording/words.ts': 'the one type of all words, in the order of the languages that fill it',
  'locales/en.ts': 'every English sentence in one order, so that it can be read beside the Japanese one',
  'locales/ja.ts': 'every Japanese sentence in one order, so that it can be read beside the English one',
  'scripts/docs/value-notes.ts': 'one table: every value that a curator can write, and what it means',
  'tests/core/matching/match.test.ts': 'one table of addresses against rules; a case is found by reading down it',
  'tests/core/use-cases/install-dataset.test.ts': 'every step of an installation over the same few feeds',
  'tests/e2e/notice.test.ts': 'one browser, and one table of difficult pages',
  'tests/e2e/notice-attacked.test.ts': 'two browsers, and one table of pages that are hostile or pass by',
  'tests/platform/in-page-notice.test.ts': 'one page, faked once, and everything that may happen to the badge in it',
  'tests/e2e/refresh.test.ts': 'one browser and one host, made to fail in every way in turn',
  'tests/entrypoints/background.test.ts': 'the whole background, driven by one fake browser',
  'tests/scripts/data/lint/rules.test.ts': 'one table: a record, the rule that refuses it, the remedy',
  'tests/support/fake-browser.ts': 'one browser, in the order of its API',
  'tests/support/hostile-feeds.ts': 'one table of hostile feeds',
};

/** Files of core/ that have no test of their own name, and why. */
export const WITHOUT_OWN_TEST: Readonly<Record<string, string>> = {
  'core/dataset/versions.ts': 'two numbers',
  'core/incident/count-schema.ts': 'tested with what a count is, in count.test.ts',
  'core/incident/date-schema.ts': 'tested with what a date is, in partial-date.test.ts',
  'core/incident/country.ts': 'a schema; tested with the record that it is part of',
  'core/incident/event.ts': 'a schema; tested with the record that it is part of',
  'core/incident/language.ts': 'tested with the names and sources that have one, in bilingual.test.ts and source.test.ts',
  'core/incident/money.ts': 'tested with misuse, in figure.test.ts',
  'core/incident/notice.ts': 'a schema; tested with the record that it is part of',
  'core/incident/vocabulary.ts': 'lists of words; tested with the schema that takes them',
  'core/search/look-up-result.ts': 'a type',
  'core/use-cases/back-room.ts': 'tested through what opens it, in background.test.ts',
  'core/use-cases/background-ports.ts': 'types',
  'core/use-cases/message.ts': 'tested with the table that takes messages, in message-table.test.ts',
  'core/use-cases/ports.ts': 'types; what keeps to them is tested in tests/support/port-contracts/',
  'core/use-cases/recorded-behind.ts': 'tested with both who ask for it, in embedded-suppliers.test.ts and serving-suppliers.test.ts',
  'core/wording/page-words.ts': 'types; that every word is there is tested in tests/locales/',
  'core/wording/plural-text.ts': 'types',
  'core/wording/reader-words.ts': 'types; that every word is there is tested in tests/locales/',
  'core/wording/welcome-words.ts': 'types; that every word is there is tested in tests/locales/',
  'core/wording/words.ts': 'types; that every word is there is tested in tests/locales/',
};
