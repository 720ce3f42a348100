import type { SourceDoor } from '../ports';
import { startRun } from '../refresh-run';
import { mendFilter, type TakeDoors, takeDataset } from './take-dataset';

/** What a build knows of its own dataset and of the keys it believes. */
export interface BuildFacts {
  bundledSequence: number;
  /** 64 hex digits each. */
  keys: readonly string[];
}

/**
 * Makes sure that there is a dataset at least as new as the bundled one, signed by a key that is still ours, and that the
 * site filter is its own. Run at install, update, browser start and at every wake, because the worker may have been stopped
 * in the middle of any earlier run.
 * @throws when the bundled dataset is wanted and cannot be taken, so that the caller tries again
 */
export async function ensureDataset(
  bundle: SourceDoor,
  { bundledSequence, keys }: BuildFacts,
  doors: TakeDoors,
  nowMs: number,
): Promise<void> {
  const stored = await doors.dataset.current();
  // A key that this build no longer knows was replaced for a reason: what it signed is not built upon.
  const disowned = stored?.signedBy !== undefined && !keys.includes(stored.signedBy);
  if (stored && !disowned && stored.manifest.sequence >= bundledSequence) {
    await mendFilter(doors);
    return;
  }
  const outcome = await takeDataset(bundle, doors, { trust: 'package', nowMs, run: startRun(), anew: disowned });
  if (outcome.kind !== 'failed') return;
  if (stored) await mendFilter(doors);
  throw new Error(`the bundled dataset could not be taken: ${outcome.failure}, ${outcome.detail ?? ''}`);
}
