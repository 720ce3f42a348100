import type { Random } from './random';

/** One kind of thing that is tried with whatever comes. */
export interface Fuzzer {
  name: string;
  /** Of a thousand cases, how many are its own. */
  share: number;
  /** Gets ready once. What comes back tries one case and names how it ended; it throws where something is wrong. */
  open(): (random: Random) => string;
}

/** @throws where something does not hold, with all that a reader needs to see why */
export function holds(condition: boolean, what: string, ...seen: readonly unknown[]): void {
  if (!condition) throw new Error(`${what}: ${seen.map((one) => JSON.stringify(one)?.slice(0, 2000)).join(' ')}`);
}
