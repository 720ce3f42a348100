import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { incidentFileSchema } from '../../../core/incident/curated-file';
import { checkDataset } from '../lint/check-dataset';
import { type Problem, printProblem } from '../lint/problem';
import { readDataset, validate } from '../lint/read-dataset';
import { writeIncident } from '../lint/write-incident';
import { draftIncident } from './draft-incident';
import type { Answers } from './questions';

/** What became of a new record: the path of its file, or why nothing was written. */
export type Written = { path: string } | { refused: string[] };

/** Writes a new record when it passes the whole data check, and never over an existing one. */
export function writeDraft(root: string, answers: Answers, today: string): Written {
  const draft = draftIncident(answers, today);
  const path = `data/incidents/${draft.id.slice(-4)}/${draft.id}.json`;
  if (existsSync(join(root, path))) return { refused: [`${path} exists already; correct it, or give the new record another --id`] };
  const problems: Problem[] = [];
  const record = validate({ path, text: '', content: { json: draft } }, incidentFileSchema, problems)[0]?.record;
  if (!record) return { refused: problems.map(printProblem) };
  const text = writeIncident(record);
  const { dataset } = readDataset(root, today);
  const incidents = [...dataset.incidents, { path, text, record: incidentFileSchema.parse(JSON.parse(text)) }];
  const found = checkDataset({ ...dataset, incidents }).filter(({ file }) => file === path);
  if (found.length > 0) return { refused: found.map(printProblem) };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return { path };
}
