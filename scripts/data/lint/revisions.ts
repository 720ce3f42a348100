import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { IncidentFile } from '../../../core/incident/curated-file';
import type { Filed } from './dataset';
import type { Problem } from './problem';

/** Where the revisions are filed, from the repository's root. */
export const REVISIONS_FILE = 'data/revisions.json';

/** By incident id: the revision, and the fingerprint of what it said. */
export const revisionsSchema = z.record(z.string(), z.strictObject({ revision: z.int(), says: z.string() }));
export type Revisions = z.infer<typeof revisionsSchema>;

const RULE = 'revision-goes-up';

/**
 * What a dismissed notice would have to speak again about: who, which data, when, how sure, how many, and whatever else moves
 * a level. A typo in a name, a better source, the date of the notice that said it, or a note changes none of it.
 * 16 hex digits.
 */
export function fingerprint({
  state,
  disclosed,
  cause,
  certainty,
  exposures,
  total,
  misuse,
  statementsFrom,
  ruledOut,
}: IncidentFile): string {
  const facts = [state, disclosed, cause, certainty, exposures.map(undated), total && undated(total), misuse, statementsFrom, ruledOut];
  const says = JSON.stringify(facts);
  return createHash('sha256').update(says).digest('hex').slice(0, 16);
}

/** What was said, without when it was. */
function undated<T extends { asOf?: unknown }>({ asOf: _asOf, ...rest }: T): Omit<T, 'asOf'> {
  return rest;
}

/**
 * Files the revisions of some records over those that were filed before. A record that says something else under the
 * same revision is a problem, and stays filed as it was; so do records that went back or are gone.
 */
export function fileRevisions(records: readonly Filed<IncidentFile>[], filed: Revisions): { revisions: Revisions; problems: Problem[] } {
  const problems: Problem[] = [];
  const revisions: Revisions = {};
  const problem = (path: string, remedy: string) => problems.push({ file: path, field: 'revision', rule: RULE, remedy });
  for (const { path, record } of [...records].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))) {
    const now = { revision: record.revision, says: fingerprint(record) };
    const before = filed[record.id];
    revisions[record.id] = before ?? now;
    if (!before || before.says === now.says) {
      if (before && record.revision < before.revision) problem(path, `never below ${before.revision}, which was filed already`);
      else revisions[record.id] = now;
    } else if (record.revision > before.revision) revisions[record.id] = now;
    else problem(path, `raise it to ${before.revision + 1}: people, data, dates, certainty or figures changed since it was filed`);
  }
  const known = new Set(records.map(({ record }) => record.id));
  for (const [id, before] of Object.entries(filed)) {
    if (known.has(id)) continue;
    revisions[id] = before;
    problem(REVISIONS_FILE, `${id} is gone: withdraw a wrong record with a reason instead of removing it`);
  }
  return { revisions, problems };
}

/** The file's text: one record a line, so that two branches rarely touch the same one. */
export function writeRevisions(revisions: Revisions): string {
  const lines = Object.entries(revisions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { revision, says }]) => `  ${JSON.stringify(id)}: { "revision": ${revision}, "says": "${says}" }`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
