import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import '../support/map-group-by.js';

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['tests/torment/*.test.ts'],
    globalSetup: ['tests/torment/prepare.ts'],
    testTimeout: 300_000,
    reporters: ['verbose'],
  },
});
