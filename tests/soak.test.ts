import { describe, expect, it } from 'vitest';
import { slopeOf } from './soak/slope';

describe('how fast memory grows', () => {
  it('is told with its limits', () => {
    const points = Array.from({ length: 40 }, (_, i) => [50 * i, 100 + 0.01 * 50 * i + (i % 2 === 0 ? 1 : -1)] as const);
    const { perVisit, least, most } = slopeOf(points);
    expect(perVisit).toBeCloseTo(0.01, 3);
    expect(least).toBeLessThan(perVisit);
    expect(least).toBeGreaterThan(0.008);
    expect(most - perVisit).toBeCloseTo(perVisit - least, 10);
  });

  it('is nothing where nothing grows, however noisy it is', () => {
    const { least, most } = slopeOf(Array.from({ length: 40 }, (_, i) => [50 * i, 100 + (i % 3)] as const));
    expect(least).toBeLessThan(0);
    expect(most).toBeGreaterThan(0);
  });

  it.each([
    [[]],
    [[[1, 1]]],
    [
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      [
        [1, 1],
        [1, 2],
        [1, 3],
      ],
    ],
  ] as [[number, number][]][])('cannot be told from %j', (points) => {
    expect(slopeOf(points)).toMatchObject({ least: -Infinity, most: Infinity });
  });
});
