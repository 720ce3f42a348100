import { parseArgs } from 'node:util';
import { dayOf, partsOf } from '../../core/incident/partial-date';
import { SHARED_HOSTS } from '../../core/matching/shared-hosts';
import { printProblem } from './lint/problem';
import { readDataset } from './lint/read-dataset';
import { countDataset } from './stats/count-dataset';
import { printTable } from './stats/print-table';

// `npm run data:stats`: what the curated records hold, and how loudly each speaks on a day (`--at YYYY-MM-DD`, else today),
// to a shopper with a dataset as fresh as that day.
const { at: today = dayOf(Date.now()) } = parseArgs({ options: { at: { type: 'string' } } }).values;
if (partsOf(today)?.day === undefined) {
  console.error(`--at takes a day such as 2026-11-22, not ${today}`);
  process.exitCode = 1;
} else {
  const { dataset, problems } = readDataset(process.cwd(), today);
  for (const problem of problems) console.error(printProblem(problem));
  const suppliers = new Map(dataset.suppliers.map(({ record }) => [record.id, record]));
  const tables = countDataset(
    dataset.incidents.map(({ record }) => record),
    suppliers,
    { today, published: today },
  );
  console.log(`${dataset.incidents.length} incidents, ${dataset.suppliers.length} suppliers, ${SHARED_HOSTS.length} shared hosts\n`);
  console.log(tables.map(printTable).join('\n\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
