import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tallyReport } from '../../../scripts/test/tally-report';

type Status = 'passed' | 'failed';
const file = (status: Status, ...tests: [block: string, status: string][]) => ({
  status,
  assertionResults: tests.map(([block, one]) => ({ ancestorTitles: block.split('/').filter(Boolean), status: one })),
});
const report = (...files: ReturnType<typeof file>[]) => ({ testResults: files });

describe('the closing line counts', () => {
  it.each([
    ['what passed', report(file('passed', ['', 'passed'], ['a', 'passed'])), 0, [2, 0, 0]],
    ['what failed', report(file('failed', ['', 'passed'], ['', 'failed'])), 1, [1, 1, 0]],
    ['what is left out on purpose as skipped', report(file('passed', ['', 'passed'], ['', 'skipped'], ['', 'todo'])), 0, [1, 0, 2]],
    ['a file that is left out as skipped', report(file('passed', ['', 'passed']), file('passed', ['a', 'skipped'])), 0, [1, 0, 1]],
    ['what is left out beside a failure as skipped', report(file('failed', ['a', 'failed'], ['a', 'skipped'])), 1, [0, 1, 1]],
    ['a suite that cannot begin as failed', report(file('failed', ['a', 'skipped'], ['a/b', 'skipped'], ['c', 'passed'])), 1, [1, 2, 0]],
    ['a file whose set-up throws as failed', report(file('failed', ['', 'skipped'], ['', 'skipped'])), 1, [0, 2, 0]],
    ['a file that cannot be loaded, even beside other failures', report(file('failed', ['', 'failed']), file('failed')), 1, [0, 2, 0]],
    ['a suite that cannot clear up', report(file('failed', ['a', 'passed'])), 1, [1, 1, 0]],
    ['a test that was still running', report(file('failed', ['', 'passed'], ['', 'pending'])), 1, [1, 1, 0]],
    ['an error that belongs to no test', report(file('passed', ['', 'passed'])), 1, [1, 1, 0]],
    ['a run that was killed', report(file('passed', ['', 'passed'])), null, [1, 1, 0]],
    ['a run that ended before its first test', report(), 1, [0, 1, 0]],
    ['a run that found no test', report(), 0, [0, 1, 0]],
    ['a run without a report', undefined, 0, [0, 1, 0]],
    ['a report of another form', { numPassedTests: 3 }, 0, [0, 1, 0]],
  ] as const)('%s', (_, read, exitCode, [passed, failed, skipped]) => {
    expect(tallyReport(read, exitCode)).toEqual({ passed, failed, skipped });
  });

  it('what vitest itself reports of suites that cannot begin, load or end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'misemori-tally-'));
    const outputFile = join(folder, 'report.json');
    // What the vitest around this one has put into the environment is not for the one inside.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
    const args = ['run', '--root', 'tests/support/broken-suites', '--reporter=json', `--outputFile.json=${outputFile}`];
    const { status } = spawnSync('node_modules/.bin/vitest', args, { env, stdio: 'ignore' });
    const read: unknown = JSON.parse(readFileSync(outputFile, 'utf8'));
    rmSync(folder, { recursive: true });
    // Failed: two tests that were not begun, a file that was not loaded, a suite that did not end.
    expect(tallyReport(read, status)).toEqual({ passed: 2, failed: 4, skipped: 4 });
  });
});
