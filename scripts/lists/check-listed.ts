import * as z from 'zod/mini';
import { publishedIncidentSchema } from '../../core/incident/published-incident';
import type { Incident } from '../../core/incident/schema';
import type { Dataset } from '../data/lint/dataset';
import type { Problem } from '../data/lint/problem';
import type { IncidentRule } from '../data/lint/rule';
import { certaintyFitsSource } from '../data/lint/rules/certainty-fits-source';
import { datesInOrder } from '../data/lint/rules/dates-in-order';
import { noSharedAddress } from '../data/lint/rules/no-shared-address';
import { plainText } from '../data/lint/rules/plain-text';
import { sourceFitsAnnouncer } from '../data/lint/rules/source-fits-announcer';
import { yearIsDisclosure } from '../data/lint/rules/year-is-disclosure';

/** The rules of the data check that concern what an incident says rather than the file it lies in. */
const RULES: readonly IncidentRule[] = [
  certaintyFitsSource,
  datesInOrder,
  noSharedAddress,
  plainText,
  sourceFitsAnnouncer,
  yearIsDisclosure,
];

/** What the rules find in an incident that was made of a list's record. */
export function checkListed(record: Incident, dataset: Dataset, snapshotFile: string): Problem[] {
  const problem = (field: string, rule: string, remedy: string): Problem => ({ file: snapshotFile, field, rule, remedy });
  const parsed = z.safeParse(publishedIncidentSchema, record);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => problem([record.id, ...path].join('.'), 'schema', message));
  const { suppliers: _suppliers, wayIn: _wayIn, overlaps: _overlaps, ...facts } = record;
  const filed = { path: snapshotFile, text: '', record: facts };
  return RULES.flatMap((rule) =>
    rule.check(filed, dataset).map(({ field, remedy }) => problem(`${record.id}.${field}`, rule.name, remedy)),
  );
}

/** The entries of a list's hand-kept files that are about no record of its snapshot. */
export function checkKeys(
  known: ReadonlySet<string>,
  files: readonly (readonly [file: string, keys: Iterable<string>])[],
  rule: string,
): Problem[] {
  return files.flatMap(([file, keys]) =>
    [...keys]
      .filter((key) => !known.has(key))
      .map((key) => ({ file, field: key, rule, remedy: 'the snapshot has no such record; remove it here' })),
  );
}
