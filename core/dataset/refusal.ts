import type { RefreshFailure } from './refresh-outcome';

/** Why something from outside was not taken. */
export interface Refusal {
  failure: RefreshFailure;
  /** Which check it was, in English; never from the outside text itself. Absent where nothing had come to be checked. */
  detail?: string;
}

/** The bytes are not what the manifest, or the format, says. */
export function damaged(detail: string): Refusal {
  return { failure: 'damaged', detail };
}

/** More than any honest dataset holds. */
export function tooLarge(detail: string): Refusal {
  return { failure: 'too-large', detail };
}

/** What a database threw. Full disks have a name of their own; whatever else it throws means that it cannot be used. */
export function storeFailure(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  return { failure: name === 'QuotaExceededError' ? 'disk-full' : 'store', detail: name };
}
