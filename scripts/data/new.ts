import { parseArgs } from 'node:util';
import { dayOf } from '../../core/incident/partial-date';
import { askTerminal } from './draft/ask-terminal';
import { type Answers, namesOf, openQuestions, QUESTIONS, whyNot } from './draft/questions';
import { similarToDraft } from './draft/similar-to-draft';
import { writeDraft } from './draft/write-draft';

// `npm run data:new`: a new incident, from flags or by asking for what they leave open. Says what is like it already. Nothing is
// written unless the record passes the data check.
const HELP = 'npm run data:new -- --help lists the flags';

const FLAGS = {
  ...Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }])),
  help: { type: 'boolean' as const, short: 'h' },
};

main().then(
  (refused) => {
    for (const line of refused) console.error(line);
    process.exitCode = refused.length > 0 ? 1 : 0;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

/** Why nothing was written; empty when it was, or when only help was asked for. */
async function main(): Promise<string[]> {
  const { values, tokens } = parseArgs({
    options: FLAGS,
    strict: false,
    tokens: true,
  });
  if (values['help']) return help();
  const wrong = tokens.flatMap((token) => {
    // What follows a flag that there is not would be named twice.
    const isUnknown = tokens.some((one) => one.kind === 'option' && !(one.name in FLAGS));
    if (token.kind === 'positional' && isUnknown) return [];
    if (token.kind === 'positional') return [`"${token.value}" belongs to no flag; ${HELP}`];
    if (token.kind !== 'option' || token.name in FLAGS) return [];
    return [
      `there is no ${token.rawName}; ${token.name === 'site' ? 'write --host, and --kind site where all of the domain is the shop' : HELP}`,
    ];
  });
  const given: Answers = Object.fromEntries(
    Object.entries(values).flatMap(([flag, value]) => (typeof value === 'string' ? [[flag, value]] : [])),
  );
  wrong.push(...QUESTIONS.flatMap((question) => (question.flag in given ? (whyNot(question, given[question.flag] ?? '') ?? []) : [])));
  return wrong.length > 0 ? wrong : write(given);
}

async function write(given: Answers): Promise<string[]> {
  const defaults = Object.fromEntries(QUESTIONS.flatMap(({ flag, fallback }) => (fallback === undefined ? [] : [[flag, fallback]])));
  const open = openQuestions(given);
  // With every needed flag there is nothing to ask, so that scripts never wait for a terminal.
  if (open.length > 0 && !process.stdin.isTTY) return open.map((question) => whyNot(question, '') ?? '');
  const answers = open.length > 0 ? await askTerminal(given, process.stdin, process.stdout) : { ...defaults, ...given };
  const today = dayOf(Date.now());
  console.log(similarToDraft(process.cwd(), answers, today).join('\n'));
  const written = writeDraft(process.cwd(), answers, today);
  if ('path' in written) {
    const id = /([^/]+)\.json$/.exec(written.path)?.[1];
    console.log(`${written.path} written and valid. Add what else the source says (windows, figures …), then run \`npm run data:check\`.`);
    console.log(`What a shopper reads of it: npm run data:show -- ${id}`);
    if (written.warnings.length > 0) console.log(['To look at:', ...written.warnings].join('\n'));
    return [];
  }
  const again = Object.entries(answers).flatMap(([flag, value]) =>
    value ? [`--${flag} '${value.replaceAll("'", String.raw`'\''`)}'`] : [],
  );
  return [...written.refused, `Nothing was written. To try again: npm run data:new -- ${again.join(' ')}`];
}

function help(): string[] {
  console.log('npm run data:new -- [--FLAG VALUE …]   asks in the terminal for what the flags leave open\n');
  for (const question of QUESTIONS) {
    const optional = question.fallback !== undefined && ` (optional${question.fallback && `: ${question.fallback}`})`;
    const note = optional || (question.onlyWith ? ` (needed with --${question.onlyWith})` : '');
    const list = question.list ? ', separated by commas' : '';
    console.log(`  --${question.flag}\n      ${question.ask}${note}${list}${question.values ? `\n      ${namesOf(question)}` : ''}`);
  }
  return [];
}
