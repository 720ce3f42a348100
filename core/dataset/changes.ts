import { hasEnded } from '../incident/state';
import type { RecordTable } from './pack-sums';
import type { RefreshChanges } from './refresh-outcome';

/**
 * What became of the records between two datasets. Those that cannot be read are not counted.
 * @param before of the packs that went
 * @param after of the packs that came in their place
 */
export function changesBetween(before: RecordTable, after: RecordTable): RefreshChanges {
  const changes: RefreshChanges = { added: 0, corrected: 0, withdrawn: 0 };
  for (const [record, earlier] of after.eachBeside(before)) {
    if (record.state === undefined) continue;
    if (earlier?.state === undefined) changes.added += 1;
    else if (hasEnded(record.state) && earlier.state !== record.state) changes.withdrawn += 1;
    else if (record.revision !== earlier.revision || record.state !== earlier.state) changes.corrected += 1;
  }
  return changes;
}
