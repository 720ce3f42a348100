import * as z from 'zod/mini';

/** How many tests came to what. */
export interface Tally {
  passed: number;
  failed: number;
  /** Left out on purpose, with a reason in the test's name. */
  skipped: number;
}

/** What is read of vitest's JSON report. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.enum(['passed', 'failed']),
      assertionResults: z.array(
        z.object({
          /** The names of the blocks around the test, the outermost first. */
          ancestorTitles: z.array(z.string()),
          status: z.enum(['passed', 'failed', 'skipped', 'pending', 'todo']),
        }),
      ),
    }),
  ),
});

type FileResult = z.infer<typeof reportSchema>['testResults'][number];

/**
 * Sums up a run of vitest. Whatever could not begin has failed, though vitest calls its tests skipped: those of a block whose set-up
 * threw, a file that cannot be loaded, a whole run that ended before its first test.
 * @param report vitest's JSON report, parsed; undefined where it left none
 * @param exitCode null where it was killed
 */
export function tallyReport(report: unknown, exitCode: number | null): Tally {
  const read = reportSchema.safeParse(report);
  const tally = (read.success ? read.data.testResults.map(tallyFile) : []).reduce(sum, { passed: 0, failed: 0, skipped: 0 });
  // Something else went wrong, or nothing was run at all: it is not for this line to say that all is well.
  const isWrong = exitCode !== 0 || !read.success || tally.passed + tally.failed === 0;
  return isWrong && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function sum(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function tallyFile({ status, assertionResults }: FileResult): Tally {
  const block = ({ ancestorTitles }: (typeof assertionResults)[number]) => JSON.stringify(ancestorTitles);
  const begun = new Set(assertionResults.filter((one) => one.status === 'passed' || one.status === 'failed').map(block));
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const one of assertionResults) {
    if (one.status === 'passed') tally.passed += 1;
    // The report does not say why a test was skipped. In a file that failed, a block of which nothing ran had no set-up.
    else if (one.status === 'failed' || one.status === 'pending' || (status === 'failed' && !begun.has(block(one)))) tally.failed += 1;
    else tally.skipped += 1;
  }
  // It could not be loaded, or could not clear up after itself.
  return status === 'failed' && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
