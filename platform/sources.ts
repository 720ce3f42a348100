import { browser } from 'wxt/browser';
import type { SourceDoor } from '../core/ports';
import { FEED_URL } from './build';
import { feedAt } from './feed-source';

/** The dataset inside the package. */
export const bundle: SourceDoor = feedAt(browser.runtime.getURL('/dataset/' as '/'));

/** The feed that this build refreshes from: the only place that Misemori ever sends a request to. */
export const feed: SourceDoor = feedAt(FEED_URL);
