import { browser } from 'wxt/browser';
import type { BrowserKind } from '../core/wording/welcome-words';

/** What was decided when this package was built (`wxt.config.ts`). */
declare const __FEED_URL__: string;
declare const __FEED_KEYS__: readonly string[];
declare const __REPORT_URL__: string;
declare const __BUNDLED_SEQUENCE__: number;

/** The address of the feed, below which `v1/manifest.json` lies, with a trailing slash; empty in a build without a feed. */
export const FEED_URL: string = __FEED_URL__;

/** The public keys of which one must have signed what the feed offers: Ed25519, 64 hex digits each, at most two. */
export const FEED_KEYS: readonly string[] = __FEED_KEYS__;

/** Where reports on a record go, with placeholders (`core/wording/tell-report.ts`); empty in a build that names nobody. */
export const REPORT_URL: string = __REPORT_URL__;

/** The sequence of the dataset inside this package. */
export const BUNDLED_SEQUENCE: number = __BUNDLED_SEQUENCE__;

/** The kind of browser that it was built for. */
export const BROWSER: BrowserKind = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

/** The extension's own version, as its manifest has it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
