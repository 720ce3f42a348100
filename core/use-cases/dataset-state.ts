import { seemsHeldBack } from '../dataset/refresh-schedule';
import { type Clock, dayAt, today } from '../incident/clock';
import { daysBetween } from '../incident/partial-date';
import { isDatasetOld } from '../verdict/policy';
import type { DatasetFacts } from '../wording/tell-dataset';
import type { FilterPort, PreferencesPort, ReadableDataset, RefreshStampsPort, Report } from './ports';
import type { DatasetTrouble } from './readable-dataset';

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
  preferences,
  filter,
  trouble,
}: {
  dataset: ReadableDataset;
  stamps: RefreshStampsPort;
  clock: Clock;
  hasFeed: boolean;
  report: Report;
  preferences: Pick<PreferencesPort, 'settings'>;
  filter: FilterPort;
  trouble(): DatasetTrouble;
}): Promise<DatasetFacts> {
  const stored = await dataset.current();
  const works = (what: Promise<unknown>) =>
    what.then(
      () => true,
      () => false,
    );
  const [remembers, filterOf, lastRefresh] = await Promise.all([
    works(preferences.settings()),
    filter.generation().catch(() => undefined),
    stamps.lastRefresh().catch((error: unknown) => report('The last refresh could not be read:', error)),
  ]);
  const published = stored?.manifest.published;
  const daysSince = (moment: string) => daysBetween(dayAt(clock, Date.parse(moment)), today(clock));
  const succeeded = lastRefresh?.succeeded;
  const { packaged, rebuilt } = trouble();
  const troubles = {
    ...(packaged && { dataset: 'packaged' as const }),
    ...(rebuilt && !packaged && { dataset: 'rebuilt' as const }),
    ...(!remembers && { memory: true as const }),
    ...(filterOf !== stored?.generation && !packaged && { filter: true as const }),
  };
  return {
    ...(Object.keys(troubles).length > 0 && { troubles }),
    ...(published !== undefined && { published }),
    incidents: stored?.manifest.incidents ?? 0,
    unread: stored?.unread ?? 0,
    isOld: published !== undefined && isDatasetOld(daysSince(published)),
    isHeldBack: published !== undefined && succeeded !== undefined && hasFeed && seemsHeldBack(daysSince(published), daysSince(succeeded)),
    hasFeed,
    ...(lastRefresh && { lastRefresh }),
  };
}
