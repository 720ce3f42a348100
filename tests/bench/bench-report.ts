import { type PairedRatio, pairedRatio } from './paired-ratio';

/** What one side of a comparison took, turn by turn. */
export interface Series {
  /** Who: "ours", "an empty script". */
  name: string;
  unit: 'ms' | 'µs' | 'MB' | 'bytes';
  values: readonly number[];
}

/** A claim about speed: ours against a reference, in pairs of one run. */
export interface Claim {
  /** "page without a record, load event". */
  what: string;
  ours: Series;
  reference: Series;
  /** The reference once more, in its own turns: what it makes against itself is the noise of this run. */
  again?: readonly number[];
  /** What the upper 95 % limit of the ratio must not be above; absent: no claim, only a figure to compare with. */
  most?: number;
}

/** An amount with a limit of its own. */
export interface Amount {
  what: string;
  value: number;
  unit: 'ms' | 'MB' | 'bytes' | '/s' | 'starts';
  /** Absent: a figure without a claim. */
  most?: number;
}

/** What may be said of a claim. `too noisy`: this run could not have told. */
export type BenchVerdict = 'within' | 'NOT WITHIN' | 'too noisy' | 'no claim';

/** The middle of some values, and the quarters on either side of it. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** One line of the report. */
export interface Finding {
  bench: string;
  what: string;
  /** Of each side, by name. */
  figures: ({ name: string; unit: string } & Spread)[];
  ratio?: PairedRatio;
  noise?: PairedRatio;
  most?: number;
  verdict: BenchVerdict;
}

/**
 * What a run may say of a ratio. Where the reference differs from itself by more than half of what the limit allows, the
 * machine is too busy to say anything, neither "within" nor the other.
 */
export function verdictOn(ratio: PairedRatio, most: number | undefined, noise: PairedRatio | undefined): BenchVerdict {
  if (most === undefined) return 'no claim';
  const allowed = Math.abs(most - 1) / 2;
  if (noise && (noise.high > 1 + allowed || noise.low < 1 - allowed)) return 'too noisy';
  return ratio.high <= most ? 'within' : 'NOT WITHIN';
}

/** The median with its quartiles; NaN where there is nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** Collects what the benches find, and says each line as soon as it is known. */
export class BenchReport {
  readonly findings: Finding[] = [];
  /** The bench that is running. */
  bench = '';

  constructor(private readonly say: (line: string) => void) {}

  claim({ what, ours, reference, again, most }: Claim): void {
    const ratio = pairedRatio(ours.values, reference.values);
    const noise = again && pairedRatio(again, reference.values);
    this.add({
      bench: this.bench,
      what: `${what}: ${ours.name} against ${reference.name}`,
      figures: [ours, reference].map(({ name, unit, values }) => ({ name, unit, ...spreadOf(values) })),
      ratio,
      ...(noise && { noise }),
      ...(most !== undefined && { most }),
      verdict: verdictOn(ratio, most, noise),
    });
  }

  amount({ what, value, unit, most }: Amount): void {
    this.add({
      bench: this.bench,
      what,
      figures: [{ name: 'ours', unit, median: value, low: value, high: value }],
      ...(most !== undefined && { most }),
      verdict: most === undefined ? 'no claim' : value <= most ? 'within' : 'NOT WITHIN',
    });
  }

  private add(finding: Finding): void {
    this.findings.push(finding);
    this.say(lineOf(finding));
  }
}

/** "load event: ours against an empty script: 1.020 (95 % 0.990–1.040; itself 0.990–1.010); 61.2 ms [58.0–66.1] against 60.1 ms …: within 1.05". */
export function lineOf({ what, figures, ratio, noise, most, verdict }: Finding): string {
  const middle = figures.map(
    (one) => `${round(one.median)} ${one.unit}${one.low === one.high ? '' : ` [${round(one.low)}–${round(one.high)}]`}`,
  );
  const parts = [
    ratio && `${ratio.ratio.toFixed(3)} (${ratio.pairs < 6 ? 'least and most' : '95 %'} ${limits(ratio)}, ${ratio.pairs} pairs)`,
    noise && `the reference against itself ${limits(noise)}`,
    middle.join(' against '),
    most === undefined ? verdict : `limit ${most}: ${verdict}`,
  ];
  return `${what}: ${parts.filter(Boolean).join('; ')}`;
}

function limits({ low, high }: PairedRatio): string {
  return `${low.toFixed(3)}–${high.toFixed(3)}`;
}

function round(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
