import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
// By the name that it has once compiled, as Vite asks for it.
import { ONLY_IN } from './tests/support/browser/differences.js';
import './tests/support/map-group-by.js';

// No test waits for a time, so these are only for what never ends. `npm test` measures how slow the machine is (scripts/browser/patience.ts).
const patience = Number(process.env['MISEMORI_PATIENCE'] ?? 1);
const ceilings = { testTimeout: 180_000 * patience, hookTimeout: 300_000 * patience };

/** What takes longest, the longest first; the rest comes after it. */
const LONGEST = ['e2e/visit.', 'e2e/notice.', 'e2e/gallery.', 'e2e/chaos.', 'e2e/refresh.', 'e2e/', 'wording/records.'];

/** Starts what takes longest first, so that no worker is left alone with it at the end; short files fill the gaps. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => [...LONGEST, ''].findIndex((part) => moduleId.includes(`/${part}`));
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

const filesOnlyIn = (browser: 'chromium' | 'firefox') => Object.keys(ONLY_IN[browser]).map((file) => `tests/e2e/${file}`);

export default defineConfig({
  test: {
    // One file of end-to-end tests drives one browser at a time, with a street and a feed of its own, so two files do not meet.
    maxWorkers: Math.min(4, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...ceilings,
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/{core,platform,scripts,locales,entrypoints}/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        plugins: [preact()],
        test: {
          ...ceilings,
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/{components,entrypoints}/**/*.test.tsx'],
        },
      },
      {
        // The same tests in both browsers; what only one of them can do is named in one file.
        test: {
          ...ceilings,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: filesOnlyIn('firefox'),
          globalSetup: ['tests/support/browser/prepare-chromium.ts'],
        },
      },
      {
        test: {
          ...ceilings,
          name: 'e2e-firefox',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: filesOnlyIn('chromium'),
          globalSetup: ['tests/support/browser/prepare-firefox.ts'],
        },
      },
    ],
  },
});
