import type { TestProject } from 'vitest/node';
import { FEED_ADDRESS } from '../../../scripts/browser/fake-sites';
import { findChromium } from '../../../scripts/browser/find-chromium';
import { buildDemoExtension } from '../../../scripts/release/build-extension';
import type { BrowserName } from './test-session';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that these tests go through. */
    browser: BrowserName;
    /** Why there is none; empty where there is one. */
    withoutBrowser: string;
    /** The path of a Firefox; empty where there is none, and in the tests of Chromium. */
    firefox: string;
    /** The unpacked demo extension for that browser, which looks for its feed at `FEED_ADDRESS`; empty where there is none. */
    extension: string;
    /** The same extension, built without a feed. */
    extensionWithoutFeed: string;
  }
}

/** Finds Chromium, or installs it, and builds the extensions that all its end-to-end tests share. */
export default function prepareChromium(project: TestProject): void {
  try {
    // Here, because two files that both find none would both install it.
    findChromium();
  } catch (error) {
    // Each file that wants it says so and fails; the others can do without.
    console.error(error instanceof Error ? error.message : error);
  }
  project.provide('browser', 'chromium');
  project.provide('withoutBrowser', '');
  project.provide('firefox', '');
  project.provide('extension', buildDemoExtension(process.cwd(), FEED_ADDRESS));
  project.provide('extensionWithoutFeed', buildDemoExtension(process.cwd(), '', 'demo-without-feed'));
}
