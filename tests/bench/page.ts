import { buildDemoExtension } from '../../scripts/release/build-extension';
import { writeEmptyExtension } from './empty-extension';
import { openBench } from './one-browser';
import { onlyOn } from './only-on';
import { ORDINARY_PATH, ordinaryPage } from './ordinary-page';
import { type PageCost, pageCosts } from './page-cost';
import { pairedRatio } from './paired-ratio';
import { type BenchOptions, report } from './report';

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

/** What a page without a record pays for Misemori, against a content script that does nothing; first, what that pays against itself. */
export async function benchPage({ pairs }: BenchOptions): Promise<boolean> {
  const empty = writeEmptyExtension();
  const ours = buildDemoExtension(process.cwd(), '');
  const bench = await openBench([onlyOn('ours', ours), onlyOn('empty', empty), onlyOn('nothing', empty)], ordinaryPage());
  try {
    // They are nearly always stopped, and a page without a record wakes none.
    await bench.stopWorkers();
    let within = true;
    for (const { name, path, pairs: usual } of PAGES) {
      const [mine = [], theirs = [], others = []] = await pageCosts(bench.browser, ['ours', 'empty', 'nothing'], path, pairs ?? usual);
      for (const { name: measure, of } of MEASURES) {
        const what = `${name} without a record, ${measure}`;
        report({ what: `${what}, empty script against itself`, measured: pairedRatio(others.map(of), theirs.map(of)) });
        const finding = { what: `${what}, against an empty script`, measured: pairedRatio(mine.map(of), theirs.map(of)), most: LIMITS };
        within = report(finding) && within;
      }
    }
    return within;
  } finally {
    await bench.close();
  }
}
