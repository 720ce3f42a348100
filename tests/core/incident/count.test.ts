import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../core/incident/count';
import { countSchema } from '../../../core/incident/count-schema';
import { OPEN, STRICT } from '../../../core/incident/forms';

describe('a count', () => {
  it.each<[Parameters<typeof figureOf>[0], number]>([
    [0, 0],
    [1850, 1850],
    [{ n: 260, is: 'at-least' }, 260],
    [{ n: 1000, is: 'about' }, 1000],
    [{ n: 17_171, is: 'at-most' }, 17_171],
  ])('%j is as its source gives it, and sorts by %i', (count, figure) => {
    for (const forms of [STRICT, OPEN]) expect(countSchema(forms).parse(count)).toEqual(count);
    expect(figureOf(count)).toBe(figure);
  });

  it.each([-1, 1.5, '7', null, { n: 7 }, { n: 7, is: 'between' }, { is: 'about' }, Number.POSITIVE_INFINITY])('%j is none', (value) => {
    for (const forms of [STRICT, OPEN]) expect(countSchema(forms).safeParse(value).success).toBe(false);
  });
});
