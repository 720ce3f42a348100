/** A ratio with its 95 % limits. */
export interface PairedRatio {
  ratio: number;
  low: number;
  high: number;
}

/**
 * How much larger the first of each pair is than the second: the geometric mean of the pairs' ratios, with 95 % limits
 * from the spread of their logarithms (normal approximation, fit for 30 pairs or more).
 */
export function pairedRatio(first: readonly number[], second: readonly number[]): PairedRatio {
  const logs = first.map((value, i) => Math.log(value / (second[i] ?? value)));
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (logs.length - 1);
  const margin = 1.96 * Math.sqrt(variance / logs.length);
  return { ratio: Math.exp(mean), low: Math.exp(mean - margin), high: Math.exp(mean + margin) };
}
