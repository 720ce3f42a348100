import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dayOf } from '../../core/incident/partial-date';
import { collectKnown } from './similar/collect-known';
import { prepareSimilar } from './similar/find-similar';
import { lineOf, lookedFor } from './similar/looked-for';
import { printSimilar } from './similar/print-similar';

// `npm run data:similar -- NAME_OR_HOST…`: what exists already, before somebody writes it a second time. Finding nothing is no error.
const USAGE =
  'Say what to look for: npm run data:similar -- NAME_OR_HOST… (each by itself), or --file names.txt (one shop a line, tabs between its names and hosts; - for what comes in) [--limit 8] [--json]';
const { values, positionals } = parseArgs({
  options: {
    file: { type: 'string' },
    limit: { type: 'string', default: '8' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const lines = values.file === undefined ? [] : readFileSync(values.file === '-' ? 0 : values.file, 'utf8').split(/\r?\n/);
const asked = [...positionals.map((one) => lookedFor([one])), ...lines.flatMap((line) => lineOf(line) ?? [])];
const most = Number(values.limit);
if (!Number.isInteger(most) || most < 1) refuse(`--limit takes a whole number from 1, not ${values.limit}`);
else if (asked.length === 0) refuse(USAGE);
else {
  const { known, shared } = collectKnown(process.cwd(), dayOf(Date.now()));
  const find = prepareSimilar(known, shared);
  if (values.json) console.log(JSON.stringify(asked.map((one) => ({ asked: one.text, found: find(one).slice(0, most) }))));
  else console.log(asked.flatMap((one) => printSimilar(one, find(one), most)).join('\n'));
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
