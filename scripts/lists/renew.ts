import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, printProblem } from '../data/lint/problem';
import { readSource } from './read-source';

/** What a renewal has to say: lines for people, and in one line why nothing was written. */
export interface Outcome {
  report: string[];
  failure?: string;
}

/** The new text of a snapshot, or the reason in one line why there is none; with what to print either way. */
export type Renewal = { text: string; report: string[] } | { refused: string; report: string[] };

/** A list that a command renews. */
export interface RenewableList<Current> {
  /** The command, as in `npm run data:hibp`. */
  command: string;
  /** An address of the list, for whoever asks how. */
  example: string;
  /** The media type that its server is asked for. */
  accept: string;
  snapshotFile: string;
  /** The present data below `root`, and what is wrong with them. */
  read(root: string): { current: Current; problems: readonly Problem[] };
  /** Decides whether a list may replace the snapshot; reads and writes nothing. */
  renew(current: Current, incoming: string, allowShrink: boolean): Renewal;
  /** What to do after a renewal. */
  afterwards: string;
}

/** How the command of a list is called. */
export function usageOf({ command, example }: Pick<RenewableList<unknown>, 'command' | 'example'>): string {
  return `usage: npm run ${command} -- FILE_OR_URL [--allow-shrink], such as ${example}`;
}

/** Renews the snapshot of a list below `root`, whole or not at all. */
export async function renewList<Current>(list: RenewableList<Current>, root: string, args: readonly string[]): Promise<Outcome> {
  const [from, ...others] = args.filter((arg) => !arg.startsWith('--'));
  const options = args.filter((arg) => arg.startsWith('--'));
  if (from === undefined || others.length > 0 || options.some((option) => option !== '--allow-shrink'))
    return { report: [], failure: usageOf(list) };
  const { current, problems } = list.read(root);
  const [broken] = problems;
  if (broken) return { report: [], failure: `the present data must be put right first: ${printProblem(broken)}` };
  const incoming = await readSource(from, list.accept, list.command);
  if ('failure' in incoming) return { report: [], failure: `${from}: ${incoming.failure}` };
  const renewal = list.renew(current, incoming.text, options.includes('--allow-shrink'));
  if ('refused' in renewal) return { report: renewal.report, failure: `${from}: ${renewal.refused}` };
  const file = join(root, list.snapshotFile);
  writeFileSync(`${file}.new`, renewal.text);
  renameSync(`${file}.new`, file);
  return { report: [...renewal.report, list.afterwards] };
}

/** Runs the command of a list here: prints what {@link renewList} has to say, and exits 1, with nothing written, when it may not. */
export async function runRenewal<Current>(list: RenewableList<Current>): Promise<void> {
  const { report, failure } = await renewList(list, process.cwd(), process.argv.slice(2));
  for (const line of report) console.log(line);
  if (failure === undefined) return;
  console.error(`${list.command}: ${failure}; nothing was written`);
  process.exitCode = 1;
}
