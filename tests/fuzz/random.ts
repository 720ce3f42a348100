/** Numbers that look random and are the same for the same seed, so that a case that failed can be tried again. */
export interface Random {
  /** A whole number from 0 up to `below`, which it never is. */
  int(below: number): number;
  /** True so often, of 1. */
  chance(of: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** @param seed any whole number; neighbours have nothing in common */
export function randomBy(seed: number): Random {
  // mulberry32, started by a mixed seed.
  let state = Math.imul((seed ^ 0x9e3779b9) >>> 0, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    chance: (of) => next() < of,
    pick<T>(list: readonly T[]): T {
      const member = list[int(list.length)];
      if (member === undefined) throw new RangeError('there is nothing to pick from');
      return member;
    },
  };
}
