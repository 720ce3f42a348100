import type { TestProject } from 'vitest/node';
import { FEED_ADDRESS } from '../../../scripts/browser/fake-sites';
import { buildDemoExtension } from '../../../scripts/release/build-extension';
import { findFirefox } from './find-firefox';

/** Finds Firefox, or installs it, and builds the extensions that all its end-to-end tests share. Where there is none, it says so in one line. */
export default function prepareFirefox(project: TestProject): void {
  const firefox = findFirefox();
  const path = 'path' in firefox ? firefox.path : '';
  const missing = 'missing' in firefox ? firefox.missing : '';
  // The reporter does not print the names of a file's tests when all of them are skipped.
  if (missing !== '') console.log(`The end-to-end tests in Firefox are ${missing}`);
  const build = (feed: string, name: string) => path && buildDemoExtension(process.cwd(), feed, name, { browser: 'firefox' });
  project.provide('browser', 'firefox');
  project.provide('withoutBrowser', missing);
  project.provide('firefox', path);
  project.provide('extension', build(FEED_ADDRESS, 'demo'));
  project.provide('extensionWithoutFeed', build('', 'demo-without-feed'));
}
