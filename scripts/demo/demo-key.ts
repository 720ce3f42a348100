import { createHash } from 'node:crypto';
import { feedKeyFromSeed } from '../feed/feed-key';

/** The demo's key. Anybody can read it here, so it proves nothing: builds and publications beyond this machine refuse it. */
export const DEMO_KEY = feedKeyFromSeed(createHash('sha256').update('the demo key of Misemori, known to everybody').digest());
