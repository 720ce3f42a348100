import type { SourceDoor } from '../ports';
import type { RefreshOutcome } from '../refresh-outcome';
import { type TakeDoors, takeDataset } from './take-dataset';

/** Where attempts and successes are stamped; apart, so that a failure never looks like a success. */
export interface RefreshStamps {
  stampRefresh(stamp: { attempted?: string; succeeded?: string }): Promise<void>;
}

/**
 * Refreshes from the feed, one refresh at a time: whoever asks while one is running gets its outcome.
 * @param now the clock, in milliseconds since 1970
 */
export function refresher(feed: SourceDoor, doors: TakeDoors, stamps: RefreshStamps, now: () => number): () => Promise<RefreshOutcome> {
  let running: Promise<RefreshOutcome> | undefined;

  async function refresh(): Promise<RefreshOutcome> {
    const attempted = new Date(now()).toISOString();
    await stamps.stampRefresh({ attempted });
    const outcome = await takeDataset(feed, doors);
    if (outcome.kind !== 'failed') await stamps.stampRefresh({ succeeded: new Date(now()).toISOString() });
    return outcome;
  }

  return () => {
    running ??= refresh().finally(() => {
      running = undefined;
    });
    return running;
  };
}
