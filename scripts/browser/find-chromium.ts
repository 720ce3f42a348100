import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from './apt-install';

/** Where Debian, other Linuxes and macOS keep a Chromium. Branded Chrome works too. */
const KNOWN_PATHS = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium: `CHROME_PATH`, else a known place, else what `apt-get` can install as root on Debian, with its
 * Japanese menus and a Japanese font.
 * @throws with one line that says what to install
 */
export function findChromium(): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, where there is no file. Point it at a Chromium or Chrome.`);
  }
  const found = () => KNOWN_PATHS.find((path) => existsSync(path));
  const missing = [
    ...(found() ? [] : ['chromium']),
    ...(hasJapaneseMenus(found()) ? [] : ['chromium-l10n']),
    ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0 && canInstall()) aptInstall(missing);
  const path = found();
  if (path) return path;
  throw new Error(
    'No Chromium was found. Install one (Debian: sudo apt-get install chromium chromium-l10n fonts-noto-cjk) or set CHROME_PATH to it.',
  );
}

/** Debian keeps every language but English in a package of its own; other builds bring them all. */
function hasJapaneseMenus(path: string | undefined): boolean {
  return path !== undefined && (!path.startsWith('/usr/lib/chromium/') || existsSync('/usr/lib/chromium/locales/ja.pak'));
}

/** True where fontconfig names one, and where it cannot be asked (macOS brings its own). */
function hasJapaneseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
