import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** One plain project, because plugins that are passed in do not reach the projects of a workspace. */
export default defineConfig({
  plugins: [preact()],
  // Modules that were changed in memory must not come from, or stay in, the cache on disk.
  test: { fsModuleCache: false, include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['fake-indexeddb/auto'], testTimeout: 20_000 },
});
