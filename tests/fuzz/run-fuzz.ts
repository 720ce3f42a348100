import { addresses } from './addresses';
import { clocks } from './clocks';
import { feeds } from './feeds';
import type { Fuzzer } from './fuzzer';
import { memoryFiles } from './memory-files';
import { messages } from './messages';
import { randomBy } from './random';
import { records } from './records';

const FUZZERS: readonly Fuzzer[] = [addresses, memoryFiles, records, clocks, feeds, messages];

/** How the cases of one kind ended, and how often. */
export type Tally = Map<string, number>;

/**
 * Tries so many cases, each with a seed of its own that follows from the first.
 * @param only the name of one kind, which then gets all cases
 * @throws at the first case that is wrong, with what makes it again
 */
export function runFuzz({ cases, seed, only }: { cases: number; seed: number; only?: string | undefined }): Map<string, Tally> {
  const chosen = FUZZERS.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`There is no ${only}; there are ${FUZZERS.map(({ name }) => name).join(', ')}.`);
  const tallies = new Map<string, Tally>();
  for (const { name, share, open } of chosen) {
    const tally: Tally = new Map();
    tallies.set(name, tally);
    const attempt = open();
    const wanted = only === undefined ? Math.ceil((cases * share) / 1000) : cases;
    for (let n = 0; n < wanted; n++) {
      try {
        const end = attempt(randomBy(seed + n));
        tally.set(end, (tally.get(end) ?? 0) + 1);
      } catch (error) {
        throw new Error(`${name}, once more by: npm run fuzz -- --only "${name}" --seed ${seed + n} --cases 1`, { cause: error });
      }
    }
  }
  return tallies;
}
