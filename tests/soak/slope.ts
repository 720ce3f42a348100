/** How much something grows, and between which limits that lies in 95 of 100 runs. */
export interface Slope {
  perVisit: number;
  least: number;
  most: number;
}

/**
 * The slope of a line through some points, by least squares. Without three points nothing can be said: the limits are infinite.
 * @param points each a number of visits, and what was measured after them
 */
export function slopeOf(points: readonly (readonly [visits: number, value: number])[]): Slope {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  if (points.length < 3 || spread === 0) return { perVisit: 0, least: -Infinity, most: Infinity };
  const perVisit = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
  const rest = points.reduce((sum, [at, value]) => sum + (value - y - perVisit * (at - x)) ** 2, 0);
  const error = Math.sqrt(rest / (points.length - 2) / spread);
  const wide = studentT(points.length - 2) * error;
  return { perVisit, least: perVisit - wide, most: perVisit + wide };
}

/** The factor for 95 % at so many degrees of freedom (Student's t, two-sided), of the next smaller number that is listed. */
function studentT(freedom: number): number {
  let factor = Number.POSITIVE_INFINITY;
  for (const [from, t] of T_95) if (freedom >= from) factor = t;
  return factor;
}

/** https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm, 0.975. */
const T_95 = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [8, 2.306],
  [10, 2.228],
  [15, 2.131],
  [20, 2.086],
  [30, 2.042],
  [60, 2.0],
] as const;
