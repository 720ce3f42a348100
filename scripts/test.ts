import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';

// `npm test`: types, lint, data, unit, component and end-to-end tests. `npm run check` leaves the browser out.
// Ends with one plain line that sums every suite; each static check counts as one.
const { values: flags } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const root = process.cwd();

const CHECKS = [
  ['types', 'tsc --noEmit'],
  ['purity of core', 'tsc -p core'],
  ['lint', 'biome check . --error-on-warnings'],
  ['data', 'tsx scripts/data/check.ts'],
  ['policy page', 'tsx scripts/docs/policy-doc.ts --check'],
] as const;

const tally = { passed: 0, failed: 0, skipped: 0 };

for (const [name, command] of CHECKS) {
  const [tool = '', ...args] = command.split(' ');
  const { status } = spawnSync(join(root, 'node_modules/.bin', tool), args, { stdio: 'inherit' });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status === 0) tally.passed += 1;
  else tally.failed += 1;
}

runVitest(flags.quick ? ['--project', 'unit', '--project', 'components'] : [])
  .then(({ passed, failed, skipped }) => {
    tally.passed += passed;
    tally.failed += failed;
    tally.skipped += skipped;
    process.exitCode = tally.failed > 0 ? 1 : 0;
    console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
    console.log(`\n${tally.passed} passed, ${tally.failed + 1} failed`);
  });

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is read of vitest's JSON report. */
const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  numFailedTestSuites: z.int(),
  success: z.boolean(),
});

async function runVitest(projects: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'misemori-test-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...projects];
  const status = await new Promise<number | null>((done) => {
    spawn(join(root, 'node_modules/.bin/vitest'), args, { stdio: 'inherit' }).once('close', done);
  });
  const read = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  rmSync(folder, { recursive: true });
  const failed = read.numFailedTests;
  // A file that cannot even be loaded has no failed test, but it failed all the same.
  const unseen = failed === 0 && (status !== 0 || !read.success) ? Math.max(1, read.numFailedTestSuites) : 0;
  return { passed: read.numPassedTests, failed: failed + unseen, skipped: read.numPendingTests + read.numTodoTests };
}
