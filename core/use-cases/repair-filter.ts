import { buildSiteFilter } from '../matching/site-filter';
import type { DatasetPort, FilterPort } from './ports';

type RepairPorts = { dataset: Pick<DatasetPort, 'current' | 'sites'>; filter: FilterPort };

/** What is under way at each filter. */
const underWay = new WeakMap<FilterPort, Promise<void>>();

/**
 * Rebuilds the site filter where it is not that of the dataset in use. Does nothing without a dataset. Repairs of one filter
 * follow one another: one that began over an older dataset must not end last.
 * @param thoroughly whether each bucket is looked at, too: a page's process that was taken over can write there, and would
 *   silence every site with empty ones under the right generation
 */
export function repairFilter(ports: RepairPorts, thoroughly = false): Promise<void> {
  const before = underWay.get(ports.filter) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(() => repair(ports, thoroughly));
  underWay.set(ports.filter, mine);
  return mine;
}

async function repair({ dataset, filter }: RepairPorts, thoroughly: boolean): Promise<void> {
  const stored = await dataset.current();
  if (!stored) return;
  const isOfDataset = (await filter.generation()) === stored.generation;
  if (isOfDataset && !thoroughly) return;
  const buckets = buildSiteFilter(await dataset.sites());
  if (isOfDataset && (await filter.holds(buckets))) return;
  await filter.write(buckets, stored.generation);
}
