import type { DataFolders } from './lint/read-dataset';

/** What a build is told by its environment. */
export interface BuildSettings {
  /** Where the feed's `manifest.json` lies, with a trailing slash; empty without a feed. */
  feedUrl: string;
  /** A demo or test build: carries invented shops, stands at a stated moment, is written beside the real one and never ships. */
  demo: boolean;
  /** The folder that the build is written to, from the repository's root. */
  outDir: string;
  /** ISO 8601; the moment at which a demo build stands. Empty in every other build, which lives by the clock. */
  fixedNow: string;
}

/** Invented shops under reserved names, beside the curated records; in demo builds only. */
export const DEMO_FOLDERS: DataFolders = { incidents: ['scripts/demo/incidents'], suppliers: ['scripts/demo/suppliers'] };

/** What the demo's feed has beyond the demo's bundle: one new incident, and one with corrected figures. */
export const DEMO_FEED_FOLDERS: DataFolders = { incidents: ['scripts/demo/feed/incidents'], suppliers: [] };

/**
 * Reads `WXT_FEED_URL`, `MISEMORI_DEMO` (a name for the demo build: `demo`) and `MISEMORI_NOW`.
 * @throws with one line that says what to change
 */
export function readBuildSettings(env: Readonly<Record<string, string | undefined>>): BuildSettings {
  const name = env['MISEMORI_DEMO'] ?? '';
  if (!/^[a-z-]*$/.test(name)) throw new Error('MISEMORI_DEMO names a demo build in lower-case letters and hyphens, such as demo.');
  const demo = name !== '';
  const fixedNow = env['MISEMORI_NOW'] ?? '';
  if (demo && Number.isNaN(Date.parse(fixedNow)))
    throw new Error('A demo build needs MISEMORI_NOW, the moment at which it stands, such as 2026-11-22T00:00:00Z.');
  if (!demo && fixedNow) throw new Error('Only a demo build (MISEMORI_DEMO=demo) may stand at a fixed moment; unset MISEMORI_NOW.');
  return { feedUrl: readFeedUrl(env['WXT_FEED_URL'] ?? ''), demo, outDir: demo ? `.output/${name}` : '.output', fixedNow };
}

function readFeedUrl(text: string): string {
  if (text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Datasets are not signed yet, so nothing from beyond this machine may be believed.
  if (url?.protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    throw new Error(`WXT_FEED_URL must be an http address on this machine until datasets are signed; got ${text}`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
