import { buildSiteFilter } from '../matching/site-filter';
import type { DatasetPort, FilterPort } from './ports';

/** Rebuilds the site filter where it is not that of the dataset in use. Does nothing without a dataset. */
export async function repairFilter({ dataset, filter }: { dataset: DatasetPort; filter: FilterPort }): Promise<void> {
  const stored = await dataset.current();
  if (!stored || (await filter.generation()) === stored.generation) return;
  await filter.write(buildSiteFilter(await dataset.siteKeys()), stored.generation);
}
