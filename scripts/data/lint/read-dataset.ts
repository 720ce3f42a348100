import * as z from 'zod/mini';
import { incidentFileSchema, supplierFileSchema } from '../../../core/incident/curated-file';
import { type DataFile, readDataFiles } from '../data-files';
import type { Dataset, Filed } from './dataset';
import type { Problem } from './problem';

// Without a locale zod/mini says no more than "Invalid input".
z.config(z.locales.en());

/** Where the facts lie, from the repository's root. A demo adds folders of its own. */
export interface DataFolders {
  incidents: string[];
  suppliers: string[];
}

export const CURATED: DataFolders = { incidents: ['data/incidents'], suppliers: ['data/suppliers'] };

/** Reads and validates the facts; a file that does not fit the schema becomes a problem and is left out of the rest. */
export function readDataset(root: string, today: string, folders = CURATED): { dataset: Dataset; problems: Problem[] } {
  const problems: Problem[] = [];
  const filed = <T>(folder: string[], schema: z.core.$ZodType<T>) =>
    folder.flatMap((one) => readDataFiles(root, one)).flatMap((file) => validate(file, schema, problems));
  const suppliers = filed(folders.suppliers, supplierFileSchema);
  for (const { path, record } of suppliers) {
    if (!path.endsWith(`/${record.id}.json`))
      problems.push({ file: path, field: 'id', rule: 'id-is-path', remedy: `name the file ${record.id}.json` });
  }
  return { dataset: { incidents: filed(folders.incidents, incidentFileSchema), suppliers, today }, problems };
}

/** The record of a file that fits the schema; what does not fit is added to the problems. */
export function validate<T>(file: DataFile, schema: z.core.$ZodType<T>, problems: Problem[]): Filed<T>[] {
  if ('broken' in file.content) {
    problems.push({ file: file.path, field: '', rule: 'json', remedy: `fix the JSON: ${file.content.broken}` });
    return [];
  }
  const result = z.safeParse(schema, file.content.json);
  if (result.success) return [{ path: file.path, text: file.text, record: result.data }];
  for (const issue of result.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const field = [...issue.path, ...unknown.slice(0, 1)].join('.');
    problems.push({ file: file.path, field, rule: 'schema', remedy: remedyFor(unknown, issue.message) });
  }
  return [];
}

function remedyFor(unknown: string[], message: string): string {
  if (unknown.length > 0) return `remove ${unknown.join(', ')}: there is no such field (data/README.md lists them all)`;
  return message === 'Invalid input' ? 'has not the form that data/README.md gives for this field' : message;
}
