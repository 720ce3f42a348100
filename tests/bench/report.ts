import type { PairedRatio } from './paired-ratio';

/** What a bench is asked for on the command line. */
export interface BenchOptions {
  /** How many pairs; each bench has its own number where it is not said. */
  pairs: number | undefined;
  /** How many domains the large dataset has. */
  domains: number;
}

/** One speed limit, and what was measured of it. */
export interface Finding {
  /** What was measured, and against what: "page without a record, load event, against an empty script". */
  what: string;
  measured: PairedRatio;
  /** What the upper limit of the ratio must not be above; absent for a line that only shows the noise. */
  most?: number;
}

/** Prints a finding as one plain line. Gives back whether it is within its limit. */
export function report({ what, measured: { ratio, low, high, pairs }, most }: Finding): boolean {
  const within = most === undefined || high <= most;
  const verdict = most === undefined ? 'no limit, this is the noise' : `limit ${most}: ${within ? 'within' : 'NOT WITHIN'}`;
  const spread = pairs < 6 ? 'least and most' : '95 %';
  console.log(`${what}: ${ratio.toFixed(3)} (${spread} ${low.toFixed(3)}–${high.toFixed(3)}, ${pairs} pairs; ${verdict})`);
  return within;
}

/** Prints an amount that has a limit of its own. Gives back whether it is within. */
export function reportAmount(what: string, amount: number, most: number, unit: string): boolean {
  const within = amount <= most;
  console.log(`${what}: ${amount.toFixed(1)} ${unit} (limit ${most} ${unit}: ${within ? 'within' : 'NOT WITHIN'})`);
  return within;
}
