import type { RefreshOutcome } from '../dataset/refresh-outcome';
import { mayRefreshAutomatically, type RefreshEnd } from '../dataset/refresh-schedule';
import type { RefreshPlanner } from './plan-refresh';
import type { Connection } from './ports';
import { readSettings, type SettingsPorts } from './read-choices';
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
  ports: PlannedRefreshPorts & SettingsPorts & { hasFeed: boolean; connection: () => Connection; ensured: () => Promise<void> },
): Promise<void> {
  await ports.planner.plan('begun');
  await ports.ensured();
  const { autoRefresh } = await readSettings(ports);
  const may = mayRefreshAutomatically({ hasFeed: ports.hasFeed, wanted: autoRefresh, ...ports.connection() });
  if (may === 'yes') await plannedRefresh(ports);
  else await ports.planner.plan(may);
}

/** A refresh from the feed, after which the next one is planned. A plan that cannot be made keeps no outcome back. */
export async function plannedRefresh({ planner, refresher }: PlannedRefreshPorts): Promise<RefreshOutcome> {
  let end: RefreshEnd = 'failed';
  try {
    const outcome = await refresher.fromFeed();
    if (outcome.kind !== 'failed' || outcome.failure === 'cancelled') end = 'done';
    return outcome;
  } finally {
    await planner.plan(end);
  }
}
