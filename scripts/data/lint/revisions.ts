import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { IncidentFile } from '../../../core/incident/curated-file';
import type { Filed } from './dataset';
import type { Problem } from './problem';
import type { PublishedRecord } from './published-record';

/** Where the revisions are filed, from the repository's root. */
export const REVISIONS_FILE = 'data/revisions.json';

/** By incident id: the revision, and the fingerprint of what it says under it. */
export const revisionsSchema = z.record(z.string(), z.strictObject({ revision: z.int(), says: z.string() }));
export type Revisions = z.infer<typeof revisionsSchema>;
type Entry = Revisions[string];

const RULE = 'revision-goes-up';

/** What a revision covers, in the words in which CONTRIBUTING.md and the notes of the fields say it. */
export const REVISION_COVERS = 'groups, data, windows, certainty or figures';

/**
 * What a dismissed notice speaks again about ({@link REVISION_COVERS}): which groups there are, what data and which days of
 * theirs are concerned (the first day for statements among them), how surely, and how many, misuse included. Nothing else: a
 * state tells itself to whoever was warned, and a name, a source, a date or a note is no worse news. 16 hex digits.
 */
export function fingerprint({ certainty, exposures, total, misuse, statementsFrom }: IncidentFile): string {
  const facts = [
    exposures.map((one) => [
      one.who,
      one.shops,
      one.data,
      one.dataIfGiven,
      one.windows ?? one.window,
      one.certainty ?? certainty,
      one.people,
      one.records,
      ...(one.markets ? [one.markets] : []),
    ]),
    [total?.people, total?.records],
    misuse && [misuse.certainty, misuse.people, misuse.transactions, misuse.amount],
    statementsFrom,
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

/**
 * Files the revisions of some records over those that were filed before. A published record that says something else under the
 * same revision is a problem, and stays filed as it was; so do records that went back or are gone. A draft may change as long
 * as it is one: nobody has read it.
 * @param published as far as that is known; where it is not, what was filed counts as published
 */
export function fileRevisions(
  records: readonly Filed<IncidentFile>[],
  filed: Revisions,
  published: PublishedRecord,
): { revisions: Revisions; problems: Problem[] } {
  const problems: Problem[] = [];
  const revisions: Revisions = {};
  const problem = (path: string, remedy: string) => problems.push({ file: path, field: 'revision', rule: RULE, remedy });
  for (const { path, record } of [...records].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))) {
    const now = entryOf(record);
    const last = filed[record.id];
    // Git is asked only where it matters.
    const isAsFiled = last !== undefined && last.says === now.says && last.revision === now.revision;
    const wrong = isAsFiled ? undefined : whyNotRevision(beforeOf(published(path), last), now);
    revisions[record.id] = wrong === undefined ? now : (last ?? now);
    if (wrong !== undefined) problem(path, wrong);
  }
  const known = new Set(records.map(({ record }) => record.id));
  for (const [id, last] of Object.entries(filed)) {
    if (known.has(id) || published(`data/incidents/${id.slice(-4)}/${id}.json`) === 'never') continue;
    revisions[id] = last;
    problem(REVISIONS_FILE, `${id} is gone: withdraw a wrong record with a reason instead of removing it`);
  }
  return { revisions, problems };
}

/** Why a record cannot have its revision after what was published before; undefined where it can, or where nobody knows. */
function whyNotRevision(before: Entry | 'never' | undefined, now: Entry): string | undefined {
  if (before === undefined) return undefined;
  if (before === 'never') return now.revision === 1 ? undefined : 'write 1: nobody has read this record yet';
  const wanted = before.says === now.says ? before.revision : before.revision + 1;
  if (now.revision === wanted) return undefined;
  if (wanted > before.revision) return `write ${wanted}: ${REVISION_COVERS} changed since revision ${before.revision} was published`;
  return `write ${wanted}, which was published already: none of its ${REVISION_COVERS.replace(' or ', ' and ')} changed since`;
}

function entryOf(record: IncidentFile): Entry {
  return { revision: record.revision, says: fingerprint(record) };
}

/** What was published of a record, as git or else the file knows it. */
function beforeOf(found: ReturnType<PublishedRecord>, last: Entry | undefined): Entry | 'never' | undefined {
  if (found === undefined || found === 'never') return found ?? last;
  return entryOf(found);
}

/** The file's text: one record a line, so that two branches rarely touch the same one. */
export function writeRevisions(revisions: Revisions): string {
  const lines = Object.entries(revisions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { revision, says }]) => `  ${JSON.stringify(id)}: { "revision": ${revision}, "says": "${says}" }`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
