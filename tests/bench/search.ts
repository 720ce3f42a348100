import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Heading } from '../../core/dataset/format';
import { compileRows } from '../../scripts/data/compile-rows';
import { loadIncidents } from '../../scripts/data/load-incidents';
import type { BenchOptions } from './bench-options';
import type { BenchReport, Series } from './bench-report';

const PAIRS = 12;
/** Today's dataset, and one ten times as large. */
const SIZES = [1, 10] as const;
/** Above these, an index is worth another look (docs/decisions/0011-search-and-chart.md). */
const LIMITS = { first: 15, keystroke: 5, firstSlip: 5, slip: 5 };

/** What one life of the worker spends on search, in milliseconds. */
const timesSchema = z.object({
  /** To read the names from JSON, which every search needs first. */
  read: z.number(),
  /** To prepare the search and answer the first text. */
  first: z.number(),
  /** For one further letter of a text; half of them take less. */
  keystroke: z.number(),
  /** The same for a scan that only asks whether a name contains the text: no sounds, no ranks. */
  plain: z.number(),
  /** Where nothing fits, the names that are near: to prepare that and answer once, and each further letter. */
  slip: z.object({ first: z.number(), each: z.number() }),
  /** MiniSearch over the same names: to prepare it and answer once, and each further letter. */
  mini: z.object({ first: z.number(), keystroke: z.number() }),
});
export type SearchTimes = z.infer<typeof timesSchema>;

/**
 * What the look-up's search costs a worker that has just started: to prepare it and answer once, against reading the same
 * names; each further letter, against a scan without ranks; and both against MiniSearch. Every pair is measured in a
 * process of its own.
 */
export async function benchSearch({ pairs }: BenchOptions, report: BenchReport): Promise<void> {
  const today = compileRows(loadIncidents(process.cwd())).flatMap(({ headings }) => headings);
  const folder = mkdtempSync(join(tmpdir(), 'misemori-bench-'));
  try {
    for (const size of SIZES) {
      const headings = enlarge(today, size);
      const path = join(folder, `${size}.json`);
      writeFileSync(path, JSON.stringify(headings));
      const all: SearchTimes[] = [];
      for (let n = 0; n < pairs(PAIRS); n++) all.push(await searchOnce(path));
      const series = (name: string, of: (times: SearchTimes) => number): Series => ({ name, unit: 'ms', values: all.map(of) });
      const over = `search over ${headings.length.toLocaleString('en')} records`;
      const first = series('ours', (one) => one.first);
      const letter = series('ours', (one) => one.keystroke);
      report.claim({
        what: `${over}, prepared and asked once`,
        ours: first,
        reference: series('reading the names', (one) => one.read),
        most: LIMITS.first,
      });
      report.claim({ what: `${over}, prepared and asked once`, ours: first, reference: series('MiniSearch', (one) => one.mini.first) });
      report.claim({
        what: `${over}, a further letter`,
        ours: letter,
        reference: series('a scan without ranks', (one) => one.plain),
        most: LIMITS.keystroke,
      });
      report.claim({
        what: `${over}, names near a slip, prepared and asked once`,
        ours: series('ours', (one) => one.slip.first),
        reference: series('the search, prepared and asked once', (one) => one.first),
        most: LIMITS.firstSlip,
      });
      report.claim({
        what: `${over}, names near a slip, a further letter`,
        ours: series('ours', (one) => one.slip.each),
        reference: series('the search for a letter', (one) => one.keystroke),
        most: LIMITS.slip,
      });
      report.claim({ what: `${over}, a further letter`, ours: letter, reference: series('MiniSearch', (one) => one.mini.keystroke) });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function searchOnce(path: string): Promise<SearchTimes> {
  const child = fork(fileURLToPath(new URL('./search-once.ts', import.meta.url)), [path]);
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`a search ended with ${code} and no times`)));
  const [times] = await Promise.race([once(child, 'message'), failed]);
  return timesSchema.parse(times);
}

/** So many times the records, each copy with its names' letters turned round by one more, so that no two are alike. */
function enlarge(headings: readonly Heading[], times: number): Heading[] {
  const turn = (name: string, by: number) => name.slice(by % name.length) + name.slice(0, by % name.length);
  return Array.from({ length: times }, (_, by) =>
    headings.map((heading) => ({ ...heading, id: `${heading.id}-${by}`, terms: heading.terms.map((term) => turn(term, by)) })),
  ).flat();
}
