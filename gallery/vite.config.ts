import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

// `npm run gallery`: every component in every state on an ordinary page, without an extension.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  build: { outDir: join(import.meta.dirname, '../.output/gallery'), emptyOutDir: true, chunkSizeWarningLimit: 1000 },
  server: { host: '127.0.0.1' },
  logLevel: 'warn',
});
