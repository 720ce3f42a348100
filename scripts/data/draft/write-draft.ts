import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { incidentFileSchema } from '../../../core/incident/curated-file';
import { checkDataset, warnOfDataset } from '../lint/check-dataset';
import { type Problem, printProblem } from '../lint/problem';
import { readDataset, validate } from '../lint/read-dataset';
import { writeIncident } from '../lint/write-incident';
import { draftIncident } from './draft-incident';
import type { Answers } from './questions';
import { whyNotTogether } from './why-not-together';

/** What became of a new record: the path of its file and what a person should look at, or why nothing was written. */
export type Written = { path: string; warnings: string[] } | { refused: string[] };

/** Writes a new record when it passes the whole data check, and never over an existing one. */
export function writeDraft(root: string, answers: Answers, today: string): Written {
  const together = whyNotTogether(answers);
  if (together.length > 0) return { refused: together };
  const draft = draftIncident(answers, today);
  const path = `data/incidents/${draft.id.slice(-4)}/${draft.id}.json`;
  if (existsSync(join(root, path))) return { refused: [`${path} exists already; correct it, or give the new record another --id`] };
  const problems: Problem[] = [];
  const record = validate({ path, text: '', content: { json: draft } }, incidentFileSchema, problems)[0]?.record;
  if (!record) return { refused: problems.map(printProblem) };
  const text = writeIncident(record);
  const { dataset } = readDataset(root, today);
  const incidents = [...dataset.incidents, { path, text, record: incidentFileSchema.parse(JSON.parse(text)) }];
  const ofIt = ({ file }: Problem) => file === path;
  const found = checkDataset({ ...dataset, incidents }).filter(ofIt);
  if (found.length > 0) return { refused: found.map(printProblem) };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return {
    path,
    warnings: warnOfDataset({ ...dataset, incidents })
      .filter(ofIt)
      .map(printProblem),
  };
}
