import { parseArgs } from 'node:util';
import { dayOf, partsOf } from '../../core/incident/partial-date';
import { printProblem } from './lint/problem';
import { readDataset } from './lint/read-dataset';
import { makeQueue } from './queue/make-queue';
import { printQueue } from './queue/print-queue';
import { queueRules } from './queue/rules';

// `npm run data:queue`: what a curator should look at next, worst first. It judges nothing: whether there is something new only a
// person can see.
const { values } = parseArgs({
  options: {
    at: { type: 'string', default: dayOf(Date.now()) },
    limit: { type: 'string', default: '20' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const most = Number(values.limit);
const rules = queueRules.filter(({ name }) => values.only === undefined || name === values.only);
if (partsOf(values.at)?.day === undefined) refuse(`--at takes a day such as 2026-11-22, not ${values.at}`);
else if (!Number.isInteger(most) || most < 1) refuse(`--limit takes a whole number from 1, not ${values.limit}`);
else if (rules.length === 0) refuse(`--only takes one of ${queueRules.map(({ name }) => name).join(', ')}, not ${values.only}`);
else {
  const { dataset, problems } = readDataset(process.cwd(), values.at);
  for (const problem of problems) console.error(printProblem(problem));
  const suppliers = new Map(dataset.suppliers.map(({ record }) => [record.id, record]));
  const queue = makeQueue(
    dataset.incidents.map(({ record }) => record),
    suppliers,
    values.at,
    rules,
  );
  console.log(values.json ? JSON.stringify(queue.slice(0, most), null, 2) : printQueue(queue, rules, most).join('\n'));
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
