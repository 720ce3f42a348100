import type { Heading, Manifest, ReadRow, UnreadRecord } from './format';
import { damaged, type Refusal } from './refusal';
import { isSiteKey, keysOf, rowOf } from './row-key';

/** What a dataset will hold: the rows that came, and of the old one what the rows that stay hold. */
export interface Merged {
  headings: Heading[];
  /** The records that cannot be read, or not to the end. */
  unread: UnreadRecord[];
  siteKeys: string[];
}

/** The headings and site keys of a dataset that takes these rows over an older one with the same number of rows. */
export function mergeRows(before: Merged, came: readonly ReadRow[], rows: number): Merged {
  const replaced = new Set(came.map((row) => row.n));
  const stays = (key: string) => !replaced.has(rowOf(key, rows));
  const headings = before.headings.filter((heading) => stays(heading.key));
  const unread = before.unread.filter((record) => stays(record.key));
  const siteKeys = before.siteKeys.filter(stays);
  for (const row of came) {
    for (const heading of row.headings) headings.push(heading);
    for (const record of row.unread ?? []) unread.push(record);
    for (const [key] of row.keys) if (isSiteKey(key)) siteKeys.push(key);
  }
  return { headings, unread, siteKeys };
}

/** Whether a dataset agrees with itself across packs: each incident once, in one revision, and as many as the manifest counts. */
export function refuseWhole(manifest: Manifest, before: Merged, came: readonly ReadRow[], after: Merged): Refusal | undefined {
  const filed = filedIn(after);
  const headings = new Map(filed.map((heading) => [heading.id, heading]));
  if (headings.size !== filed.length) return damaged('an incident is headed in two rows');
  if (headings.size !== manifest.incidents) return damaged('the manifest counts other incidents');
  if (after.siteKeys.length !== manifest.siteKeys) return damaged('the manifest counts other addresses');
  const old = new Map(filedIn(before).map((heading) => [heading.id, heading]));
  const rows = new Set(came.map((row) => row.n));
  for (const incident of came.flatMap((row) => row.incidents)) {
    const heading = headings.get(incident.id);
    if (heading?.revision !== incident.revision || heading.state !== incident.state)
      return damaged('an incident is in two rows in two revisions');
    const was = old.get(incident.id);
    const same = was?.revision === incident.revision && was.state === incident.state;
    // A changed incident changes every row that holds it; one left behind would keep telling the old story.
    if (!same && keysOf(incident).some((key) => !rows.has(rowOf(key, manifest.rows))))
      return damaged('a row of a changed incident is missing');
  }
  return undefined;
}

/** Each record of a dataset once, whether it can be read or not. */
function filedIn({ headings, unread }: Merged): Pick<UnreadRecord, 'id' | 'revision' | 'state'>[] {
  return [...headings, ...unread.filter(({ partly }) => !partly)];
}
