import { printProblem } from './lint/problem';
import { checkData } from './load-incidents';

// `npm run data:check`: the schema and every rule over every record. Exits 1 with one line per problem.
const { dataset, hibp, problems } = checkData(process.cwd());
for (const problem of problems) console.error(printProblem(problem));
console.log(
  `${dataset.incidents.length} incidents, ${dataset.suppliers.length} suppliers, ${hibp.length} listed by Have I Been Pwned, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
