import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { warnOfDataset } from './lint/check-dataset';
import { printWarnings } from './lint/print-warnings';
import { printProblem } from './lint/problem';
import { publishedRecord } from './lint/published-record';
import { fileRevisions, REVISIONS_FILE, revisionsSchema, writeRevisions } from './lint/revisions';
import { toldTwice } from './lint/told-twice';
import { checkData } from './load-incidents';
import { SUPPLIER_LIST, supplierList } from './supplier-list';

// `npm run data:check`: the schema and every rule over every record. Exits 1 with one line per problem. With `--warnings` it also
// lists what a person should look at (with a name after it, all of that kind); that fails nothing.
const { dataset, hibp, leaks, undecided, problems } = checkData(process.cwd());
const filedText = existsSync(REVISIONS_FILE) ? readFileSync(REVISIONS_FILE, 'utf8') : '{}';
const { revisions, problems: unraised } = fileRevisions(
  dataset.incidents,
  revisionsSchema.parse(JSON.parse(filedText)),
  publishedRecord(process.cwd()),
);
problems.push(...unraised);
if (unraised.length === 0 && writeRevisions(revisions) !== filedText)
  problems.push({ file: REVISIONS_FILE, field: '', rule: 'revision-goes-up', remedy: 'file the new revisions with npm run data:fix' });
if (readFileSync(SUPPLIER_LIST, 'utf8') !== supplierList(dataset)) {
  problems.push({ file: SUPPLIER_LIST, field: '', rule: 'supplier-list', remedy: 'run `npm run data:fix`' });
}
for (const problem of problems) console.error(printProblem(problem));
console.log(
  `${dataset.incidents.length} incidents, ${dataset.suppliers.length} suppliers, ${hibp.length} listed by Have I Been Pwned, ${leaks.length} by BonjourLaFuite, ${problems.length} problems`,
);
const { values, positionals } = parseArgs({ options: { warnings: { type: 'boolean', default: false } }, allowPositionals: true });
if (values.warnings) {
  const found = [...warnOfDataset(dataset), ...toldTwice(dataset, [...hibp, ...leaks]), ...undecided];
  for (const line of printWarnings(found, positionals[0])) console.log(line);
}
process.exitCode = problems.length > 0 ? 1 : 0;
