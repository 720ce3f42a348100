import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dayOf } from '../../core/incident/partial-date';
import { DEMO_FEED_FOLDERS, DEMO_FOLDERS } from '../release/build-settings';
import { printProblem } from './lint/problem';
import { publishedRecord } from './lint/published-record';
import { CURATED, readDataset } from './lint/read-dataset';
import { fileRevisions, REVISIONS_FILE, revisionsSchema, writeRevisions } from './lint/revisions';
import { writeIncident } from './lint/write-incident';
import { SUPPLIER_LIST, supplierList } from './supplier-list';

// `npm run data:fix`: writes every record that fits the schema, the demo's too, in its one form; names those it cannot
// read. Files the revisions, so that whoever changes what a published record says must raise its revision.
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
const curated = readDataset(process.cwd(), dayOf(Date.now()), CURATED).dataset.incidents;
const filed = revisionsSchema.parse(existsSync(REVISIONS_FILE) ? JSON.parse(readFileSync(REVISIONS_FILE, 'utf8')) : {});
const { revisions, problems } = fileRevisions(curated, filed, publishedRecord(process.cwd()));
writeFileSync(REVISIONS_FILE, writeRevisions(revisions));
for (const problem of problems) console.error(printProblem(problem));
if (problems.length > 0) process.exitCode = 1;
console.log(`${written} of ${read} records rewritten`);
