/** A ratio with its 95 % limits. */
export interface PairedRatio {
  ratio: number;
  low: number;
  high: number;
  pairs: number;
}

/**
 * How much larger the first of each pair is than the second: the median of the pairs' ratios, with the limits that order
 * statistics give (a sign test turned round). It supposes nothing about the noise, of which a busy machine has a long tail.
 * Fewer than six pairs bear no 95 % limits; theirs are the smallest and the largest ratio.
 */
export function pairedRatio(first: readonly number[], second: readonly number[]): PairedRatio {
  const ratios = first.map((value, i) => value / (second[i] ?? Number.NaN)).sort((a, b) => a - b);
  const pairs = ratios.length;
  const cut = Math.max(0, Math.floor(pairs / 2 - 0.98 * Math.sqrt(pairs)) - (pairs < 6 ? pairs : 0));
  const at = (i: number) => ratios[i] ?? Number.NaN;
  return { ratio: (at(Math.floor((pairs - 1) / 2)) + at(Math.floor(pairs / 2))) / 2, low: at(cut), high: at(pairs - 1 - cut), pairs };
}
