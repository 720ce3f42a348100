import { buildSiteFilter } from '../matching/site-filter';
import type { DatasetPort, FilterPort } from './ports';

/**
 * Rebuilds the site filter where it is not that of the dataset in use. Does nothing without a dataset.
 * @param thoroughly whether each bucket is looked at, too: a page's process that was taken over can write there, and would
 *   silence every site with empty ones under the right generation
 */
export async function repairFilter(
  { dataset, filter }: { dataset: Pick<DatasetPort, 'current' | 'siteKeys'>; filter: FilterPort },
  thoroughly = false,
): Promise<void> {
  const stored = await dataset.current();
  if (!stored) return;
  const isOfDataset = (await filter.generation()) === stored.generation;
  if (isOfDataset && !thoroughly) return;
  const buckets = buildSiteFilter(await dataset.siteKeys());
  if (isOfDataset && (await filter.holds(buckets))) return;
  await filter.write(buckets, stored.generation);
}
