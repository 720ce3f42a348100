import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { listen } from '../../scripts/browser/fake-sites';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import { findFirefox, NO_FIREFOX } from './find-firefox';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The unpacked demo extension. */
    extension: string;
    /** The port of this machine at which that extension looks for its feed; nothing listens there until a test does. */
    feedPort: number;
    /** The same extension, built without a feed. */
    extensionWithoutFeed: string;
    /** The demo extension for Firefox; empty where there is no Firefox. */
    extensionForFirefox: string;
  }
}

/** Builds the extensions that every end-to-end test shares. */
export default async function buildOnce(project: TestProject): Promise<void> {
  const probe = createServer();
  const feedPort = await listen(probe);
  await new Promise((done) => probe.close(done));
  project.provide('feedPort', feedPort);
  const feed = `http://127.0.0.1:${feedPort}/`;
  project.provide('extension', buildDemoExtension(process.cwd(), feed));
  project.provide('extensionWithoutFeed', buildDemoExtension(process.cwd(), '', 'demo-without-feed'));
  const hasFirefox = findFirefox() !== undefined;
  // The reporter does not print the names of a file's tests when all of them are skipped.
  if (!hasFirefox) console.log(`tests/e2e/firefox.test.ts: ${NO_FIREFOX}`);
  project.provide('extensionForFirefox', hasFirefox ? buildDemoExtension(process.cwd(), feed, 'demo', { browser: 'firefox' }) : '');
}
