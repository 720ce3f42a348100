import { startRun } from '../dataset/refresh-progress';
import { type InstallPorts, installDataset } from './install-dataset';
import { isRevoked } from './is-dataset-sound';
import type { SourcePort } from './ports';
import { repairFilter } from './repair-filter';

/** What a build knows of its own dataset and of the keys it believes. */
export interface BuildFacts {
  bundledSequence: number;
  /** 64 hex digits each. */
  keys: readonly string[];
}

/**
 * Makes sure that there is a whole dataset at least as new as the bundled one, signed by a key that is still ours, and that
 * the site filter is its own. A dataset that has lost rows gives way to the bundled one, until the next refresh. Run at install, update, browser start and at every wake, because the worker may have been stopped
 * in the middle of any earlier run.
 * @returns whether it had to take the place of one that was broken
 * @throws when the bundled dataset is wanted and cannot be taken, so that the caller tries again
 */
export async function ensureDataset(
  bundle: SourcePort,
  { bundledSequence, keys }: BuildFacts,
  ports: InstallPorts,
  nowMs: number,
): Promise<boolean> {
  const stored = await ports.dataset.current();
  const revoked = isRevoked(stored?.signedBy, { keys });
  // Rows may be gone with a database that was evicted, or that a crash has left behind.
  const broken = stored !== undefined && !(await ports.dataset.isWhole());
  if (stored && !revoked && !broken && stored.manifest.sequence >= bundledSequence) {
    await repairFilter(ports);
    return false;
  }
  const outcome = await installDataset(bundle, ports, { trust: 'package', nowMs, run: startRun(), fromScratch: revoked || broken });
  if (outcome.kind !== 'failed') return broken;
  if (stored) await repairFilter(ports);
  throw new Error(`the bundled dataset could not be taken: ${outcome.failure}, ${outcome.detail ?? ''}`);
}
