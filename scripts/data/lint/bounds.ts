import type { Count } from '../../../core/incident/count';

/** How far "about" may be from the truth before two figures contradict each other. */
const VAGUENESS = 0.1;

/** The least that a count can mean: nothing at all for "at most". */
export function least(count: Count): number {
  if (typeof count === 'number') return count;
  if (count.is === 'at-most') return 0;
  return count.is === 'about' ? count.n * (1 - VAGUENESS) : count.n;
}

/** The most that a count can mean: no limit for "at least". */
export function most(count: Count): number {
  if (typeof count === 'number') return count;
  if (count.is === 'at-least') return Number.POSITIVE_INFINITY;
  return count.is === 'about' ? count.n * (1 + VAGUENESS) : count.n;
}

/** How a count is told in a finding: `about 1000`. */
export function inWords(count: Count): string {
  return typeof count === 'number' ? String(count) : `${count.is.replace('-', ' ')} ${count.n}`;
}
