import type { BuildFacts } from './ensure-dataset';
import type { DatasetPort, FilterPort } from './ports';

/**
 * Whether `ensureDataset` would have nothing to do: there is a whole dataset, at least as new as the bundled one, signed by a
 * key that is still ours or by none, and the site filter is its own.
 * @throws where the database or the filter cannot be read
 */
export async function isDatasetSound({
  dataset,
  filter,
  build,
}: {
  dataset: Pick<DatasetPort, 'current' | 'isWhole'>;
  filter: Pick<FilterPort, 'generation'>;
  build: BuildFacts;
}): Promise<boolean> {
  const [stored, whole, generation] = await Promise.all([dataset.current(), dataset.isWhole(), filter.generation()]);
  if (!stored || !whole || stored.generation !== generation) return false;
  return !isRevoked(stored.signedBy, build) && stored.manifest.sequence >= build.bundledSequence;
}

/** A key that a build no longer knows was replaced for a reason: what it signed is not built upon. */
export function isRevoked(signedBy: readonly string[] | undefined, { keys }: Pick<BuildFacts, 'keys'>): boolean {
  return signedBy !== undefined && !signedBy.some((key) => keys.includes(key));
}
