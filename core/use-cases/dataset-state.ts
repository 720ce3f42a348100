import { seemsHeldBack } from '../dataset/refresh-schedule';
import { type Clock, dayAt, today } from '../incident/clock';
import { daysBetween } from '../incident/partial-date';
import { isDatasetOld } from '../verdict/policy';
import type { DatasetFacts } from '../wording/tell-dataset';
import type { DatasetPort, RefreshStampsPort, Report } from './ports';

/**
 * What is known about the dataset in use. When it was last refreshed is left out where that cannot be read.
 * @throws when the dataset cannot be read
 */
export async function datasetState({
  dataset,
  stamps,
  clock,
  hasFeed,
  report,
}: {
  dataset: DatasetPort;
  stamps: RefreshStampsPort;
  clock: Clock;
  hasFeed: boolean;
  report: Report;
}): Promise<DatasetFacts> {
  const [stored, lastRefresh] = await Promise.all([
    dataset.current(),
    stamps.lastRefresh().catch((error: unknown) => report('The last refresh could not be read:', error)),
  ]);
  const published = stored?.manifest.published;
  const daysSince = (moment: string) => daysBetween(dayAt(clock, Date.parse(moment)), today(clock));
  const succeeded = lastRefresh?.succeeded;
  return {
    ...(published !== undefined && { published }),
    incidents: stored?.manifest.incidents ?? 0,
    unread: stored?.unread ?? 0,
    isOld: published !== undefined && isDatasetOld(daysSince(published)),
    isHeldBack: published !== undefined && succeeded !== undefined && hasFeed && seemsHeldBack(daysSince(published), daysSince(succeeded)),
    hasFeed,
    ...(lastRefresh && { lastRefresh }),
  };
}
