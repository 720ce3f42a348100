import { writeFileSync } from 'node:fs';
import { dayOf } from '../core/partial-date';
import { DEMO_FEED_FOLDERS, DEMO_FOLDERS } from './build-settings';
import { printProblem } from './lint/problem';
import { CURATED, readDataset } from './lint/read-dataset';
import { writeIncident } from './lint/write-incident';
import { SUPPLIER_LIST, supplierList } from './supplier-list';

// `npm run data:fix`: writes every record that fits the schema, the demo's too, in its one form; names those it cannot read.
// Also the list of suppliers, which is made from the records.
let written = 0;
let read = 0;
for (const folders of [CURATED, DEMO_FOLDERS, DEMO_FEED_FOLDERS]) {
  const { dataset, problems } = readDataset(process.cwd(), dayOf(Date.now()), folders);
  for (const { path, text, record } of dataset.incidents) {
    read += 1;
    const wanted = writeIncident(record);
    if (wanted === text) continue;
    writeFileSync(path, wanted);
    written += 1;
  }
  if (folders === CURATED) writeFileSync(SUPPLIER_LIST, supplierList(dataset));
  for (const problem of problems) console.error(printProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
}
console.log(`${written} of ${read} records rewritten`);
