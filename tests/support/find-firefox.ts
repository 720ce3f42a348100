import { existsSync } from 'node:fs';

/** Where Debian, other Linuxes and macOS keep a Firefox. */
const KNOWN_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** What to tell where there is none. */
export const NO_FIREFOX = 'skipped: there is no Firefox on this machine; install firefox-esr or set FIREFOX_PATH';

/**
 * The path of a Firefox: `FIREFOX_PATH`, else a known place; undefined where there is none. Unlike Chromium it is not
 * installed: what needs it does without.
 * @throws with one line where `FIREFOX_PATH` leads nowhere
 */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (!named) return KNOWN_PATHS.find((path) => existsSync(path));
  if (existsSync(named)) return named;
  throw new Error(`FIREFOX_PATH is ${named}, where there is no file. Point it at a Firefox.`);
}
