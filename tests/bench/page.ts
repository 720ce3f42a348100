import { buildDemoExtension } from '../../scripts/release/build-extension';
import type { BenchOptions } from './bench-options';
import type { BenchReport, Series } from './bench-report';
import { writeAskingExtension, writeEmptyExtension, writeReadingExtension } from './empty-extension';
import { openBench } from './one-browser';
import { onlyOn } from './only-on';
import { ORDINARY_PATH, ordinaryPage } from './ordinary-page';
import { type PageCost, pageCosts } from './page-cost';

const LIMITS = 1.05;

/** A bare page is where a fixed cost weighs most; an ordinary one is what people open. */
const PAGES = [
  { name: 'bare page', path: '/', pairs: 200 },
  { name: 'page of ordinary weight', path: ORDINARY_PATH, pairs: 80 },
];

const MEASURES = [
  { name: 'load event', of: ({ load }: PageCost) => load },
  { name: 'busy main thread', of: ({ busy }: PageCost) => busy },
];

/**
 * What a page without a record pays for Misemori, against a content script that does nothing; and what it pays for an
 * extension that asks its worker on every page, as most of ours' kind do, and for one that reads a single key of the storage,
 * which is the browser's own floor for ours.
 */
export async function benchPage({ pairs }: BenchOptions, report: BenchReport): Promise<void> {
  const empty = writeEmptyExtension();
  const folders = [
    onlyOn('ours', buildDemoExtension(process.cwd(), '')),
    onlyOn('empty', empty),
    onlyOn('nothing', empty),
    onlyOn('asking', writeAskingExtension()),
    onlyOn('reading', writeReadingExtension()),
  ];
  const bench = await openBench(folders, ordinaryPage());
  try {
    // They are nearly always stopped, and a page without a record wakes none of ours.
    await bench.stopWorkers();
    for (const { name, path, pairs: usual } of PAGES) {
      const costs = await pageCosts(bench.browser, ['ours', 'empty', 'nothing', 'asking', 'reading'], path, pairs(usual));
      for (const { name: measure, of } of MEASURES) {
        const [ours = [], theirs = [], again = [], asking = [], reading = []] = costs.map((some) => some.map(of));
        const series = (who: string, values: number[]): Series => ({ name: who, unit: 'ms', values });
        const what = `${name} without a record, ${measure}`;
        const reference = series('an empty script', theirs);
        report.claim({ what, ours: series('ours', ours), reference, again, most: LIMITS });
        report.claim({ what, ours: series('asking the worker', asking), reference });
        report.claim({ what, ours: series('one read of the storage', reading), reference });
      }
    }
  } finally {
    await bench.close();
  }
}
