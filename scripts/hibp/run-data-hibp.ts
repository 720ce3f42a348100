import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printProblem } from '../data/lint/problem';
import { readHibp, SNAPSHOT_FILE } from './read-hibp';
import { renewSnapshot } from './renew-snapshot';

export const USAGE = 'usage: npm run data:hibp -- FILE_OR_URL [--allow-shrink], such as https://haveibeenpwned.com/api/v3/breaches';

/** What the command has to say: lines for people, and in one line why nothing was written. */
export interface Outcome {
  report: string[];
  failure?: string;
}

const TIMEOUT_MS = 60_000;

/** `npm run data:hibp`: renews `data/hibp/snapshot.json` below `root`, whole or not at all. */
export async function runDataHibp(root: string, args: readonly string[]): Promise<Outcome> {
  const [from, ...others] = args.filter((arg) => !arg.startsWith('--'));
  const options = args.filter((arg) => arg.startsWith('--'));
  if (from === undefined || others.length > 0 || options.some((option) => option !== '--allow-shrink'))
    return { report: [], failure: USAGE };
  const { hibp, problems } = readHibp(root);
  const [broken] = problems;
  if (broken) return { report: [], failure: `the present data must be put right first: ${printProblem(broken)}` };
  const incoming = await readList(from);
  if ('failure' in incoming) return { report: [], failure: `${from}: ${incoming.failure}` };
  const renewal = renewSnapshot(hibp, incoming.text, options.includes('--allow-shrink'));
  if ('refused' in renewal) return { report: renewal.report, failure: `${from}: ${renewal.refused}` };
  const file = join(root, SNAPSHOT_FILE);
  writeFileSync(`${file}.new`, renewal.text);
  renameSync(`${file}.new`, file);
  return { report: [...renewal.report, 'New records raise no badge until data/hibp/shops.json names them. Now run npm run data:check.'] };
}

async function readList(from: string): Promise<{ text: string } | { failure: string }> {
  if (!/^https?:\/\//i.test(from)) {
    try {
      return { text: readFileSync(resolve(from), 'utf8') };
    } catch {
      return { failure: 'the file cannot be read' };
    }
  }
  try {
    // Have I Been Pwned answers nobody without a user agent.
    const headers = { accept: 'application/json', 'user-agent': 'Misemori (npm run data:hibp)' };
    const response = await fetch(from, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? { text: await response.text() } : { failure: `the server answered ${response.status}` };
  } catch (error) {
    return { failure: `no answer (${error instanceof Error ? error.message : String(error)})` };
  }
}
