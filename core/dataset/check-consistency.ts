import type { Manifest } from './format';
import { type PackSums, type RecordTable, tableOf } from './pack-sums';
import { damaged, type Refusal } from './refusal';

/** The packs of a dataset beside those of the one in use: which came, which stay, and which go. */
export interface Exchanged {
  came: readonly PackSums[];
  /** In which the rows that came lie. */
  rows: ReadonlySet<number>;
  stay: readonly PackSums[];
  go: readonly PackSums[];
}

/** Whether a dataset agrees with itself across packs: each incident once, in one revision, and as many as the manifest counts. */
export function refuseWhole(manifest: Pick<Manifest, 'incidents' | 'siteKeys'>, { came, rows, stay, go }: Exchanged): Refusal | undefined {
  const after = tableOf([...came, ...stay]);
  if (after.hasTwice) return damaged('an incident is headed in two rows');
  if (after.size !== manifest.incidents) return damaged('the manifest counts other incidents');
  const sites = [...came, ...stay].reduce((sum, one) => sum + one.sites.length / 2, 0);
  if (sites !== manifest.siteKeys) return damaged('the manifest counts other addresses');
  const spread = came.flatMap((one) => one.spread);
  if (spread.length === 0) return undefined;
  const before = tableOf([...stay, ...go]);
  for (const { id, revision, state, rows: own } of spread) {
    const isSame = (table: RecordTable) => {
      const other = table.get(id);
      return other?.revision === revision && (other.state ?? state) === state;
    };
    if (!isSame(after)) return damaged('an incident is in two rows in two revisions');
    // A changed incident changes every row that holds it; one left behind would keep telling the old story.
    if (!isSame(before) && own.some((row) => !rows.has(row))) return damaged('a row of a changed incident is missing');
  }
  return undefined;
}
