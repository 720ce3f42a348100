import type { Incident } from '../core/incident';
import { dayOf } from '../core/partial-date';
import { checkDataset } from './lint/check-dataset';
import { printProblem } from './lint/problem';
import { CURATED, type DataFolders, readDataset } from './lint/read-dataset';
import { publishIncident } from './publish-incident';

/**
 * The curated records in their published form.
 * @param more folders beside the curated ones, for the demo
 * @throws when the data check finds anything, with every problem in the message: nothing unchecked is ever built
 */
export function loadIncidents(root: string, more?: DataFolders): Incident[] {
  const folders = {
    incidents: [...CURATED.incidents, ...(more?.incidents ?? [])],
    suppliers: [...CURATED.suppliers, ...(more?.suppliers ?? [])],
  };
  const { dataset, problems } = readDataset(root, dayOf(Date.now()), folders);
  const all = [...problems, ...checkDataset(dataset)];
  if (all.length > 0) throw new Error(`The data do not pass their check:\n${all.map(printProblem).join('\n')}`);
  const suppliers = new Map(dataset.suppliers.map(({ record }) => [record.id, record]));
  return dataset.incidents.flatMap(({ record }) => publishIncident(record, suppliers) ?? []);
}
