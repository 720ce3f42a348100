import { parseArgs } from 'node:util';
import { ORIGINS } from '../../core/catalogue/entry';
import { dayOf, partsOf } from '../../core/incident/partial-date';
import { checkData } from './load-incidents';
import { showRecords } from './show/show-records';

// `npm run data:show -- ID…`: every sentence that a shopper can read of a record, in both languages.
const USAGE =
  'Say which record: npm run data:show -- ID… [--ja | --en] [--at 2026-11-22]   (or --all curated ones, or --hibp, or --bonjourlafuite)';
const { values, positionals } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    hibp: { type: 'boolean', default: false },
    bonjourlafuite: { type: 'boolean', default: false },
    ja: { type: 'boolean', default: false },
    en: { type: 'boolean', default: false },
    at: { type: 'string', default: dayOf(Date.now()) },
  },
  allowPositionals: true,
});
const origin = ORIGINS.find((one) => values[one === 'curated' ? 'all' : one]);
const records = positionals.length > 0 ? positionals : origin;
if (partsOf(values.at)?.day === undefined) refuse(`--at takes a day such as 2026-11-22, not ${values.at}`);
else if (records === undefined) refuse(USAGE);
else {
  const languages = (['ja', 'en'] as const).filter((one) => values.ja === values.en || values[one]);
  const { lines, warnings, refused } = showRecords(checkData(process.cwd()), { records, languages, today: values.at });
  for (const one of warnings) console.error(one);
  console.log(lines.join('\n'));
  for (const one of refused) refuse(one);
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
