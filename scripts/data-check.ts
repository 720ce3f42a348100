import { dayOf } from '../core/partial-date';
import { checkDataset } from './lint/check-dataset';
import { printProblem } from './lint/problem';
import { readDataset } from './lint/read-dataset';

// `npm run data:check`: the schema and every rule over every record. Exits 1 with one line per problem.
const { dataset, problems } = readDataset(process.cwd(), dayOf(Date.now()));
const all = [...problems, ...checkDataset(dataset)];
for (const problem of all) console.error(printProblem(problem));
console.log(`${dataset.incidents.length} incidents, ${dataset.suppliers.length} suppliers, ${all.length} problems`);
process.exitCode = all.length > 0 ? 1 : 0;
