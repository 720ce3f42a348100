import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from '../../../scripts/browser/apt-install';

/** Where Debian, other Linuxes and macOS keep a Firefox. */
const KNOWN_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** What is asked of the machine, and done to it. */
interface Machine {
  exists: (path: string) => boolean;
  canInstall: () => boolean;
  install: (packages: readonly string[]) => void;
}

const THIS_MACHINE: Machine = { exists: existsSync, canInstall, install: aptInstall };

/** A Firefox, or why there is none. */
export type FoundFirefox = { path: string } | { missing: string };

/**
 * Looks for a Firefox: `FIREFOX_PATH`, else a known place, else what `apt-get` can install as root on Debian. Unlike Chromium, the tests
 * can do without.
 * @throws with one line where `FIREFOX_PATH` leads nowhere
 */
export function findFirefox(named = process.env['FIREFOX_PATH'], { exists, canInstall, install } = THIS_MACHINE): FoundFirefox {
  if (named && !exists(named)) throw new Error(`FIREFOX_PATH is ${named}, where there is no file. Point it at a Firefox.`);
  const found = () => named || KNOWN_PATHS.find(exists);
  let failed = '';
  if (!found() && canInstall()) {
    try {
      install(['firefox-esr']);
    } catch (error) {
      failed = ` (apt-get could not: ${error instanceof Error ? error.message.split('\n')[0] : error})`;
    }
  }
  const path = found();
  return path ? { path } : { missing: `skipped: there is no Firefox on this machine; install firefox-esr or set FIREFOX_PATH${failed}` };
}
