import { type LastRefresh, MAX_WAIT_MS, type RefreshEnd, untilFirstRefresh, untilNextRefresh } from '../dataset/refresh-schedule';
import type { Clock } from '../incident/clock';
import { inTurn } from './in-turn';
import type { AlarmPort, RefreshStampsPort, Report } from './ports';

/** Sets the alarm for the next refresh that nobody asked for. Neither method ever rejects. */
export interface RefreshPlanner {
  /**
   * Sets an alarm where none is set, or one that is further away than any wait. Asked at every start of the worker: the
   * alarm rings once, and may be gone with a worker that died, a browser that was restarted or an extension that was updated.
   */
  check(): Promise<void>;
  /** Sets the next alarm in place of the one that may be set. */
  plan(after: RefreshEnd): Promise<void>;
}

interface PlanPorts {
  hasFeed: boolean;
  alarm: AlarmPort;
  stamps: RefreshStampsPort;
  clock: Pick<Clock, 'now'>;
  /** From 0 up to 1. */
  random: () => number;
  report: Report;
}

/** Whether there is no alarm for the next refresh, or one that is further away than any wait. */
export async function lacksAlarm({ hasFeed, alarm }: Pick<PlanPorts, 'hasFeed' | 'alarm'>): Promise<boolean> {
  if (!hasFeed) return false;
  const dueIn = await alarm.dueIn();
  return dueIn === undefined || dueIn > MAX_WAIT_MS;
}

export function refreshPlanner({ hasFeed, alarm, stamps, clock, random, report }: PlanPorts): RefreshPlanner {
  // A worker that was woken by its alarm checks before it plans, so that the plan holds.
  const next = inTurn('The next refresh could not be planned:', report);
  const lastRefresh = () =>
    stamps.lastRefresh().catch((error: unknown): LastRefresh => {
      report('The last refresh could not be read:', error);
      return {};
    });

  return {
    check: () =>
      next(async () => {
        if (await lacksAlarm({ hasFeed, alarm })) await alarm.set(untilFirstRefresh(await lastRefresh(), clock.now(), random()));
      }),
    plan: (after) =>
      next(async () => {
        if (!hasFeed) return;
        const failures = after === 'failed' ? (await lastRefresh()).failures : undefined;
        await alarm.set(untilNextRefresh(after, failures ?? 0, random()));
      }),
  };
}
