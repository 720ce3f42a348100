import type { RefreshOutcome } from '../dataset/refresh-outcome';
import { mayRefreshAutomatically, type RefreshEnd } from '../dataset/refresh-schedule';
import type { RefreshPlanner } from './plan-refresh';
import type { Connection } from './ports';
import type { SettingsPorts } from './read-choices';
import type { Refresher } from './refresh';

export interface PlannedRefreshPorts {
  planner: RefreshPlanner;
  refresher: Refresher;
}

/**
 * The refresh that nobody asked for. The next one is planned before it begins, because the worker may be stopped in the
 * middle of it, and again when it is over.
 */
export async function scheduledRefresh(
  ports: PlannedRefreshPorts &
    SettingsPorts & {
      hasFeed: boolean;
      hasFeedAccess: () => Promise<boolean>;
      connection: () => Connection;
      ensured: () => Promise<void>;
    },
): Promise<void> {
  await ports.planner.plan('begun');
  await ports.ensured();
  const wanted = await wantsRefresh(ports);
  const hasAccess = await ports.hasFeedAccess();
  const may = mayRefreshAutomatically({ hasFeed: ports.hasFeed, wanted, hasAccess, ...ports.connection() });
  if (may === 'yes') await plannedRefresh(ports);
  else await ports.planner.plan(may);
}

/** Whether the reader lets Misemori refresh by itself. A choice that cannot be read may have been "no". */
async function wantsRefresh({ preferences, report }: SettingsPorts): Promise<boolean> {
  try {
    return (await preferences.settings()).autoRefresh;
  } catch (error) {
    report('Whether to refresh could not be read:', error);
    return false;
  }
}

/**
 * A refresh from the feed, after which the next one is planned. A plan that cannot be made keeps no outcome back.
 * @param leavesTrace false for a private window
 */
export async function plannedRefresh({ planner, refresher }: PlannedRefreshPorts, leavesTrace = true): Promise<RefreshOutcome> {
  let end: RefreshEnd = 'failed';
  try {
    const outcome = await refresher.fromFeed(leavesTrace);
    if (outcome.kind !== 'failed' || outcome.failure === 'cancelled') end = 'done';
    return outcome;
  } finally {
    await planner.plan(end);
  }
}
