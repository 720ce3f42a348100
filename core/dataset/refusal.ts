import type { RefreshFailure } from './refresh-outcome';

/** Why something from outside was not taken. */
export interface Refusal {
  failure: RefreshFailure;
  /** Which check it was, in English; never from the outside text itself. */
  detail: string;
}

/** The bytes are not what the manifest, or the format, says. */
export function damaged(detail: string): Refusal {
  return { failure: 'damaged', detail };
}

/** More than any honest dataset holds. */
export function tooLarge(detail: string): Refusal {
  return { failure: 'too-large', detail };
}
