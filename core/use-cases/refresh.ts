import type { RefreshOutcome } from '../dataset/refresh-outcome';
import { type Progress, type RefreshRun, startRun } from '../dataset/refresh-progress';
import { type LastRefresh, leastSequence } from '../dataset/refresh-schedule';
import type { Clock } from '../incident/clock';
import { type InstallPorts, installDataset } from './install-dataset';
import type { RefreshStampsPort, Report, SourcePort } from './ports';

/** Refreshes, one at a time. */
export interface Refresher {
  /**
   * Refreshes from the feed; whoever asks while a refresh is running gets its outcome.
   * @param leavesTrace false for a private window
   */
  fromFeed(leavesTrace?: boolean): Promise<RefreshOutcome>;
  /** Refreshes from a file that the person chose, after a refresh that is running. The feed was not asked: nothing is stamped. */
  fromFile(file: SourcePort): Promise<RefreshOutcome>;
  /** Undefined while none is running. */
  progress(): Progress | undefined;
  /** Does nothing while none is running. */
  cancel(): void;
}

/** What refreshes are made with. */
export interface RefreshPorts {
  feed: SourcePort;
  /** Of which one must have signed, 64 hex digits each. */
  keys: readonly string[];
  install: InstallPorts;
  stamps: RefreshStampsPort;
  hasFeedAccess(): Promise<boolean>;
  clock: Pick<Clock, 'now'>;
  report: Report;
  /** Keeps the worker alive until some work is done. */
  keepAlive<T>(work: Promise<T>): Promise<T>;
  /** Called after each refresh, whoever asked for it; not where it threw. */
  ended(outcome: RefreshOutcome): void;
}

/**
 * Stamps that cannot be read or written are reported, and neither keep a refresh from being made nor its outcome from
 * being told.
 */
export function refresher({ feed, keys, install, stamps, hasFeedAccess, clock, report, keepAlive, ended }: RefreshPorts): Refresher {
  let running: { run: RefreshRun; outcome: Promise<RefreshOutcome> } | undefined;

  function begin(work: (run: RefreshRun) => Promise<RefreshOutcome>, leavesTrace = true): Promise<RefreshOutcome> {
    const run = startRun({ leavesTrace });
    const outcome = keepAlive(tellingEnd(work(run))).finally(() => {
      running = undefined;
    });
    running = { run, outcome };
    return outcome;
  }

  async function tellingEnd(work: Promise<RefreshOutcome>): Promise<RefreshOutcome> {
    const outcome = await work;
    ended(outcome);
    return outcome;
  }

  async function stamp(make: () => Promise<LastRefresh> | LastRefresh): Promise<void> {
    try {
      await stamps.stampRefresh(await make());
    } catch (error) {
      report('A refresh could not be noted:', error);
    }
  }

  /** Installs what a source has, if it is no older than what was ever taken. */
  async function installed(source: SourcePort, run: RefreshRun): Promise<RefreshOutcome> {
    const last = await stamps.lastRefresh().catch((error: unknown): LastRefresh => {
      report('The latest publication could not be read:', error);
      return {};
    });
    const least = leastSequence(last, keys);
    const outcome = await installDataset(source, install, { trust: keys, nowMs: clock.now(), run, leastSequence: least });
    if (outcome.kind === 'updated') {
      await stamp(async () => {
        const stored = await install.dataset.current();
        return stored?.signedBy ? { latest: { sequence: stored.manifest.sequence, signedBy: stored.signedBy } } : {};
      });
    }
    return outcome;
  }

  async function stamped(run: RefreshRun): Promise<RefreshOutcome> {
    const moment = () => new Date(clock.now()).toISOString();
    const note = (make: () => Promise<LastRefresh> | LastRefresh) => (run.leavesTrace ? stamp(make) : undefined);
    await note(() => ({ attempted: moment() }));
    const outcome: RefreshOutcome = (await hasFeedAccess()) ? await installed(feed, run) : { kind: 'failed', failure: 'no-access' };
    if (outcome.kind !== 'failed') await note(() => ({ succeeded: moment(), failure: undefined, failures: 0 }));
    // Stopping it is no failure of the feed.
    else if (outcome.failure !== 'cancelled') {
      const { failure } = outcome;
      await note(async () => ({ failure, failures: ((await stamps.lastRefresh()).failures ?? 0) + 1 }));
    }
    return outcome;
  }

  return {
    fromFeed: (leavesTrace) => running?.outcome ?? begin(stamped, leavesTrace),
    async fromFile(file) {
      // A failure of the one before is told to whoever asked for that one.
      while (running) await running.outcome.catch(() => undefined);
      return begin((run) => installed(file, run));
    },
    progress: () => running?.run.progress,
    cancel: () => running?.run.cancel(),
  };
}
