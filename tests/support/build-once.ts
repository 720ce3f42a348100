import type { TestProject } from 'vitest/node';
import { FEED_ADDRESS } from '../../scripts/browser/fake-sites';
import { findChromium } from '../../scripts/browser/find-chromium';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import { findFirefox } from './find-firefox';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The unpacked demo extension, which looks for its feed at `FEED_ADDRESS`. */
    extension: string;
    /** The same extension, built without a feed. */
    extensionWithoutFeed: string;
    /** The demo extension for Firefox; empty where there is no Firefox. */
    extensionForFirefox: string;
    /** The path of a Firefox; empty where there is none. */
    firefox: string;
    /** Why there is no Firefox; empty where there is one. */
    withoutFirefox: string;
  }
}

/** Finds the browsers, or installs them, and builds the extensions that every end-to-end test shares. */
export default function buildOnce(project: TestProject): void {
  try {
    // Here, because two files that both find none would both install it.
    findChromium();
  } catch (error) {
    // Each file that wants it says so and fails; the others can do without.
    console.error(error instanceof Error ? error.message : error);
  }
  project.provide('extension', buildDemoExtension(process.cwd(), FEED_ADDRESS));
  project.provide('extensionWithoutFeed', buildDemoExtension(process.cwd(), '', 'demo-without-feed'));
  const firefox = findFirefox();
  const path = 'path' in firefox ? firefox.path : '';
  const missing = 'missing' in firefox ? firefox.missing : '';
  // The reporter does not print the names of a file's tests when all of them are skipped.
  if (missing !== '') console.log(`tests/e2e/firefox.test.ts: ${missing}`);
  project.provide('firefox', path);
  project.provide('withoutFirefox', missing);
  project.provide('extensionForFirefox', path && buildDemoExtension(process.cwd(), FEED_ADDRESS, 'demo', { browser: 'firefox' }));
}
