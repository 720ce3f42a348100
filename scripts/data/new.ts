import { parseArgs } from 'node:util';
import { dayOf } from '../../core/incident/partial-date';
import { askTerminal } from './draft/ask-terminal';
import { type Answers, namesOf, QUESTIONS, whyNot } from './draft/questions';
import { writeDraft } from './draft/write-draft';

// `npm run data:new`: a new incident, from flags or by asking for what they leave open. Nothing is written unless the
// record passes the data check.
const flags = Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }]));
const { help, ...values } = parseArgs({ options: { ...flags, help: { type: 'boolean', short: 'h' } } }).values;
const given: Answers = Object.fromEntries(
  Object.entries(values).flatMap(([flag, value]) => (typeof value === 'string' ? [[flag, value]] : [])),
);

if (help) {
  console.log('npm run data:new -- [--FLAG VALUE …]   asks in the terminal for what the flags leave open\n');
  for (const question of QUESTIONS) {
    const note = question.fallback === undefined ? '' : ` (optional${question.fallback && `: ${question.fallback}`})`;
    const list = question.list ? ', separated by commas' : '';
    console.log(`  --${question.flag}\n      ${question.ask}${note}${list}${question.values ? `\n      ${namesOf(question)}` : ''}`);
  }
} else {
  const wrong = QUESTIONS.flatMap((question) => (question.flag in given ? (whyNot(question, given[question.flag] ?? '') ?? []) : []));
  const refused = wrong.length > 0 ? wrong : await write();
  for (const line of refused) console.error(line);
  process.exitCode = refused.length > 0 ? 1 : 0;
}

/** Why nothing was written; empty when it was. */
async function write(): Promise<string[]> {
  const defaults = Object.fromEntries(QUESTIONS.flatMap(({ flag, fallback }) => (fallback === undefined ? [] : [[flag, fallback]])));
  const open = QUESTIONS.filter(({ flag }) => !(flag in given) && !(flag in defaults));
  // With every needed flag there is nothing to ask, so that scripts never wait for a terminal.
  if (open.length > 0 && !process.stdin.isTTY) return open.map((question) => whyNot(question, '') ?? '');
  const answers = open.length > 0 ? await askTerminal(given, process.stdin, process.stdout) : { ...defaults, ...given };
  const written = writeDraft(process.cwd(), answers, dayOf(Date.now()));
  if ('path' in written) {
    console.log(`${written.path} written and valid. Add what else the source says (windows, figures …), then run \`npm run data:check\`.`);
    return [];
  }
  const again = Object.entries(answers).flatMap(([flag, value]) =>
    value ? [`--${flag} '${value.replaceAll("'", String.raw`'\''`)}'`] : [],
  );
  return [...written.refused, `Nothing was written. To try again: npm run data:new -- ${again.join(' ')}`];
}
