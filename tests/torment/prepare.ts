import type { TestProject } from 'vitest/node';
import { FEED_ADDRESS } from '../../scripts/browser/fake-sites';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import prepareFirefox from '../support/browser/prepare-firefox';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The demo extension for Chromium, where both browsers are gone through. */
    extensionForChromium: string;
  }
}

/** Builds the extension for both browsers. */
export default function prepareTorment(project: TestProject): void {
  prepareFirefox(project);
  project.provide('extensionForChromium', buildDemoExtension(process.cwd(), FEED_ADDRESS));
}
