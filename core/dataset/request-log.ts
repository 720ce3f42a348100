import type { RefreshFailure } from './refresh-outcome';

/** One request that Misemori sent over the network. There is nothing in it about the shopper or about any page. */
export interface LoggedRequest {
  /** ISO 8601 in UTC. */
  at: string;
  url: string;
  /** Bytes of the answer's body as they were read; 0 where there was none. */
  bytes: number;
  result: 'ok' | RefreshFailure;
}

/** How many requests are kept; older ones go first. At one refresh a day this is several years. */
export const MAX_REQUESTS = 5_000;
