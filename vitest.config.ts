import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

// vitest 5 groups errors with Map.groupBy, which Node has from 21 on; without it a failing test is not printed on Node 20.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Seeded property tests take as long as the machine does; nothing here depends on the clock.
          testTimeout: 60_000,
          include: ['tests/*.test.ts', 'tests/{core,platform,scripts,locales,entrypoints}/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        plugins: [preact()],
        test: { name: 'components', environment: 'happy-dom', include: ['tests/{components,entrypoints}/**/*.test.tsx'] },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/build-once.ts'],
          // One browser at a time; a cold machine needs long for its first start.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
