/** What a bench is asked for on the command line. */
export interface BenchOptions {
  /** How many pairs a bench that takes `usual` of them is to measure. */
  pairs(usual: number): number;
  /** How many domains the large dataset has. */
  domains: number;
}

/** A tenth of the pairs, and no fewer than bear 95 % limits (`paired-ratio.ts`). */
export function quickly(usual: number): number {
  return Math.min(usual, Math.max(6, Math.round(usual / 10)));
}
