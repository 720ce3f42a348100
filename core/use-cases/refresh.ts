import type { RefreshOutcome } from '../dataset/refresh-outcome';
import { type Progress, type RefreshRun, startRun } from '../dataset/refresh-progress';
import type { LastRefresh } from '../dataset/refresh-schedule';
import { type InstallPorts, installDataset } from './install-dataset';
import type { SourcePort } from './ports';

/** Where attempts and successes are stamped. */
export interface RefreshStamps {
  lastRefresh(): Promise<LastRefresh>;
  stampRefresh(stamp: LastRefresh): Promise<void>;
}

/** Refreshes, one at a time. */
export interface Refresher {
  /** Refreshes from the feed; whoever asks while a refresh is running gets its outcome. */
  fromFeed(): Promise<RefreshOutcome>;
  /** Refreshes from a file that the person chose, after a refresh that is running. The feed was not asked: nothing is stamped. */
  fromFile(file: SourcePort): Promise<RefreshOutcome>;
  /** Undefined while none is running. */
  progress(): Progress | undefined;
  /** Does nothing while none is running. */
  cancel(): void;
}

/**
 * @param keys of which one must have signed, 64 hex digits each
 * @param now the clock, in milliseconds since 1970
 */
export function refresher(
  feed: SourcePort,
  keys: readonly string[],
  ports: InstallPorts,
  stamps: RefreshStamps,
  now: () => number,
): Refresher {
  let running: { run: RefreshRun; outcome: Promise<RefreshOutcome> } | undefined;

  function begin(work: (run: RefreshRun) => Promise<RefreshOutcome>): Promise<RefreshOutcome> {
    const run = startRun();
    const outcome = work(run).finally(() => {
      running = undefined;
    });
    running = { run, outcome };
    return outcome;
  }

  async function stamped(run: RefreshRun): Promise<RefreshOutcome> {
    await stamps.stampRefresh({ attempted: new Date(now()).toISOString() });
    const outcome = await installDataset(feed, ports, { trust: keys, nowMs: now(), run });
    if (outcome.kind !== 'failed') await stamps.stampRefresh({ succeeded: new Date(now()).toISOString(), failure: undefined, failures: 0 });
    // Stopping it is no failure of the feed.
    else if (outcome.failure !== 'cancelled')
      await stamps.stampRefresh({ failure: outcome.failure, failures: ((await stamps.lastRefresh()).failures ?? 0) + 1 });
    return outcome;
  }

  return {
    fromFeed: () => running?.outcome ?? begin(stamped),
    async fromFile(file) {
      // A failure of the one before is told to whoever asked for that one.
      while (running) await running.outcome.catch(() => undefined);
      return begin((run) => installDataset(file, ports, { trust: keys, nowMs: now(), run }));
    },
    progress: () => running?.run.progress,
    cancel: () => running?.run.cancel(),
  };
}
