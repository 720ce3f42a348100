import { readFileSync } from 'node:fs';
import { printProblem } from './lint/problem';
import { checkData } from './load-incidents';
import { SUPPLIER_LIST, supplierList } from './supplier-list';

// `npm run data:check`: the schema and every rule over every record. Exits 1 with one line per problem.
const { dataset, hibp, problems } = checkData(process.cwd());
if (readFileSync(SUPPLIER_LIST, 'utf8') !== supplierList(dataset)) {
  problems.push({ file: SUPPLIER_LIST, field: '', rule: 'supplier-list', remedy: 'run `npm run data:fix`' });
}
for (const problem of problems) console.error(printProblem(problem));
console.log(
  `${dataset.incidents.length} incidents, ${dataset.suppliers.length} suppliers, ${hibp.length} listed by Have I Been Pwned, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
