import type { DataFolders } from '../data/lint/read-dataset';
import { DEMO_KEY } from '../demo/demo-key';
import type { Product } from './product';

/** What a build is told by `product.json`, or for a try by its environment. */
export interface BuildSettings {
  /** The address of the feed, below which `v1/manifest.json` lies, with a trailing slash; empty without a feed. */
  feedUrl: string;
  /** The keys of which one must sign that feed, 64 hex digits each; two while one is being replaced. Empty without a feed. */
  feedKeys: string[];
  /** Where reports on a record go: an https or mailto address with `{id}`, `{revision}`, `{title}` and `{report}` to fill in; empty for none. */
  reportUrl: string;
  /** A demo or test build: carries invented shops, stands at a stated moment, is written beside the real one and never ships. */
  demo: boolean;
  /** A demo build without the real records, for pictures. */
  inventedOnly: boolean;
  /** The folder that the build is written to, from the repository's root. */
  outDir: string;
  /** The variables of the environment that say something other than `product.json`. */
  strayed: string[];
  /** ISO 8601; the moment at which a demo build stands. Empty in every other build, which lives by the clock. */
  fixedNow: string;
}

/** Invented shops under reserved names, beside the curated records; in demo builds only. */
export const DEMO_FOLDERS: DataFolders = { incidents: ['scripts/demo/incidents'], suppliers: ['scripts/demo/suppliers'] };

/** What the demo's feed has beyond the demo's bundle: one new incident, and one with corrected figures. */
export const DEMO_FEED_FOLDERS: DataFolders = { incidents: ['scripts/demo/feed/incidents'], suppliers: [] };

/**
 * Reads `WXT_FEED_URL`, `WXT_FEED_KEYS` (one or two keys, separated by a comma), `WXT_REPORT_URL`, `MISEMORI_DEMO` (a name for the
 * demo build: `demo`), `MISEMORI_INVENTED_ONLY` (anything, in a demo build) and `MISEMORI_NOW`. A feed that the environment names
 * goes by the environment's keys; what it does not name is the product's. A demo has nothing of the product.
 * @throws with one line that says what to change
 */
export function readBuildSettings(
  env: Readonly<Record<string, string | undefined>>,
  product: Pick<Product, 'feedUrl' | 'feedKeys' | 'reportUrl'>,
): BuildSettings {
  const name = env['MISEMORI_DEMO'] ?? '';
  if (!/^[a-z-]*$/.test(name)) throw new Error('MISEMORI_DEMO names a demo build in lower-case letters and hyphens, such as demo.');
  const demo = name !== '';
  const fixedNow = env['MISEMORI_NOW'] ?? '';
  if (demo && Number.isNaN(Date.parse(fixedNow)))
    throw new Error('A demo build needs MISEMORI_NOW, the moment at which it stands, such as 2026-11-22T00:00:00Z.');
  if (!demo && fixedNow) throw new Error('Only a demo build (MISEMORI_DEMO=demo) may stand at a fixed moment; unset MISEMORI_NOW.');
  const own = demo ? { feedUrl: '', feedKeys: [], reportUrl: '' } : product;
  const keysText = env['WXT_FEED_KEYS'] ?? (env['WXT_FEED_URL'] === undefined ? own.feedKeys.join() : '');
  const feedUrl = readFeedUrl(env['WXT_FEED_URL'] ?? own.feedUrl);
  const feedKeys = readFeedKeys(keysText, feedUrl, demo);
  const reportUrl = readReportUrl(env['WXT_REPORT_URL'] ?? own.reportUrl);
  const inventedOnly = demo && (env['MISEMORI_INVENTED_ONLY'] ?? '') !== '';
  const strayed = [
    feedUrl === readFeedUrl(own.feedUrl) ? '' : 'WXT_FEED_URL',
    feedKeys.join() === (own.feedUrl && own.feedKeys.join()) ? '' : 'WXT_FEED_KEYS',
    reportUrl === own.reportUrl ? '' : 'WXT_REPORT_URL',
  ].filter((one) => one !== '');
  return { feedUrl, feedKeys, reportUrl, demo, inventedOnly, outDir: demo ? `.output/${name}` : '.output', strayed, fixedNow };
}

/**
 * What keeps a build from being packaged for people, or undefined when nothing does.
 */
export function refuseRelease({ demo, feedUrl, reportUrl, strayed }: BuildSettings): string | undefined {
  if (demo) return 'A demo build carries invented shops and never ships; unset MISEMORI_DEMO.';
  if (feedUrl === '')
    return 'A package needs a feed: set feedUrl and feedKeys in product.json (docs/release.md). `npm run build` works without.';
  if (isThisMachine(feedUrl)) return 'A package for other people needs a feed that they can reach; its feedUrl is on this machine.';
  if (reportUrl === '')
    return 'A package names businesses, so it says where to report an error: set reportUrl in product.json (docs/release.md).';
  if (strayed.length > 0)
    return `A package is made from product.json alone, so that others can make it again from its sources: write it there and unset ${strayed.join(', ')}.`;
  return undefined;
}

/** Whether an address never leaves this machine. */
export function isThisMachine(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}

function readFeedUrl(text: string): string {
  if (text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isThisMachine(text)))
    throw new Error(
      `The feed (feedUrl in product.json, or WXT_FEED_URL) must be an https address (http only on this machine); got ${text}`,
    );
  if (url.search || url.hash)
    throw new Error(`The feed (feedUrl in product.json, or WXT_FEED_URL) must be a plain folder address without ? and #; got ${text}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function readReportUrl(text: string): string {
  if (text === '') return '';
  const filled = text.replace(/\{(?:id|revision|title|report)\}/g, 'x');
  const url = URL.canParse(filled) ? new URL(filled) : undefined;
  if ((url?.protocol !== 'https:' && url?.protocol !== 'mailto:') || /[{}\s]/.test(filled))
    throw new Error(
      `Reports (reportUrl in product.json, or WXT_REPORT_URL) must go to an https or mailto address in which {id}, {revision}, {title} and {report} are filled in; got ${text}`,
    );
  return text;
}

function readFeedKeys(text: string, feedUrl: string, demo: boolean): string[] {
  if (feedUrl === '') return [];
  const keys = text
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  if (keys.length === 0 && demo && isThisMachine(feedUrl)) return [DEMO_KEY.publicHex];
  if (keys.length === 0)
    throw new Error('A feed needs its public keys: set feedKeys in product.json (or WXT_FEED_KEYS) to what `npm run feed:keygen` printed.');
  if (keys.length > 2) throw new Error('feedKeys (WXT_FEED_KEYS) takes two keys at most: the one in use and the one that follows it.');
  if (keys.some((key) => !/^[0-9a-f]{64}$/.test(key)))
    throw new Error('feedKeys (WXT_FEED_KEYS, there separated by a comma) takes keys of 64 lower-case hex digits.');
  if (!demo && keys.includes(DEMO_KEY.publicHex))
    throw new Error('feedKeys (WXT_FEED_KEYS) has the key of the demo, with which anybody can sign. Make one with `npm run feed:keygen`.');
  return keys;
}
