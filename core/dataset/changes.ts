import { hasEnded } from '../incident/state';
import type { Heading, Manifest, PackEntry } from './format';
import type { RefreshChanges } from './refresh-outcome';

/** The packs of a manifest that an older one does not have. With another number of rows, none can be shared. */
export function missingPacks(manifest: Manifest, old: Manifest | undefined): PackEntry[] {
  if (!old || old.rows !== manifest.rows) return manifest.packs;
  const have = new Set(old.packs.map((pack) => `${pack.firstRow}:${pack.rows}:${pack.sha256}`));
  return manifest.packs.filter((pack) => !have.has(`${pack.firstRow}:${pack.rows}:${pack.sha256}`));
}

/** What became of the records between two datasets. */
export function changesBetween(before: readonly Heading[], after: readonly Heading[]): RefreshChanges {
  const old = new Map(before.map((heading) => [heading.id, heading]));
  const changes: RefreshChanges = { added: 0, corrected: 0, withdrawn: 0 };
  for (const heading of after) {
    const earlier = old.get(heading.id);
    if (!earlier) changes.added += 1;
    else if (hasEnded(heading.state) && earlier.state !== heading.state) changes.withdrawn += 1;
    else if (heading.revision !== earlier.revision || heading.state !== earlier.state) changes.corrected += 1;
  }
  return changes;
}
