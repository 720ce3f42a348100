import type { SourceDoor } from '../ports';
import { mendFilter, type TakeDoors, takeDataset } from './take-dataset';

/**
 * Makes sure that there is a dataset at least as new as the bundled one, and that the site filter is its own. Run at
 * install, update, browser start and at every wake, because the worker may have been stopped in the middle of any earlier run.
 * @throws when the bundled dataset is wanted and cannot be taken, so that the caller tries again
 * @param bundledSequence the sequence of the dataset inside this build
 */
export async function ensureDataset(bundle: SourceDoor, bundledSequence: number, doors: TakeDoors): Promise<void> {
  const stored = await doors.dataset.current();
  if (stored && stored.manifest.sequence >= bundledSequence) return mendFilter(doors);
  const outcome = await takeDataset(bundle, doors);
  if (outcome.kind === 'failed') throw new Error(`the bundled dataset could not be taken: ${outcome.failure}`);
}
