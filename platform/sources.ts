import { browser } from 'wxt/browser';
import type { LoggedRequest } from '../core/dataset/request-log';
import type { SourcePort } from '../core/use-cases/ports';
import { FEED_URL } from './build';
import { now } from './clock';
import { feedAt } from './feed-source';

/** The dataset inside the package. */
export const bundle: SourcePort = feedAt(browser.runtime.getURL('/dataset/' as '/'), { atHand: true });

/**
 * The feed that this build refreshes from: the only place that Misemori ever sends a request to.
 * @param log notes each request, once it is known how it ended
 */
export function openFeed(log: (request: LoggedRequest) => Promise<void>): SourcePort {
  return feedAt(FEED_URL, { log, now });
}
