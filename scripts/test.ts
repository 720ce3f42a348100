import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './browser/find-chromium';
import { measurePatience } from './browser/patience';
import { type Tally, tallyReport } from './test/tally-report';

// `npm test`: types, lint, data, unit, component and end-to-end tests. `npm run check` leaves the browser out.
// Ends with one plain line that sums every suite; each static check counts as one.
const { values: flags } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const bin = join(process.cwd(), 'node_modules/.bin');

const CHECKS = [
  ['types', 'tsc --noEmit'],
  ['purity of core', 'tsc -p core'],
  ['lint', 'biome check . --error-on-warnings'],
  ['data', 'tsx scripts/data/check.ts'],
  ['printed pages', 'tsx scripts/docs/print-pages.ts --check'],
] as const;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
  console.log('\n0 passed, 1 failed');
});

async function main(): Promise<void> {
  const projects = flags.quick ? ['--project', 'unit', '--project', 'components'] : [];
  // Before anything else runs here: it would be measured, too.
  console.log(measurePatience(flags.quick ? undefined : chromium()).told);
  const tallies = await Promise.all([...CHECKS.map(([name, command]) => check(name, command)), runVitest(projects)]);
  const total = (of: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[of], 0);
  process.exitCode = total('failed') > 0 ? 1 : 0;
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`);
}

/** Undefined where there is none: the end-to-end tests say so, and fail. */
function chromium(): string | undefined {
  try {
    return findChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** One static check. Its output comes in one piece, because others run beside it. */
async function check(name: string, command: string): Promise<Tally> {
  const [tool = '', ...args] = command.split(' ');
  const child = spawn(join(bin, tool), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece));
  const exitCode = await exitOf(child);
  console.log(`${Buffer.concat(pieces)}${exitCode === 0 ? '✓' : '✗'} ${name}`);
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function runVitest(projects: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'misemori-test-'));
  const outputFile = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`, ...projects];
  const exitCode = await exitOf(spawn(join(bin, 'vitest'), args, { stdio: 'inherit' }));
  const report: unknown = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  return tallyReport(report, exitCode);
}

/** Null where it was killed or could not be started. */
function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((done) => {
    child.once('error', () => done(null));
    child.once('close', done);
  });
}
