import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allHaveKinds, hasKinds, type Kinds } from '../../../core/incident/kinds';

interface Thing {
  id: string;
  n: number;
  list: string[];
  inner: { a: 1 };
  more?: string;
}
const THING: Kinds<Thing> = { id: 'text', n: 'number', list: 'list', inner: 'object' };
const thing = { id: 'a', n: 1, list: [], inner: {} };

describe('what we stored ourselves', () => {
  it.each([
    ['whole', thing],
    ['whole, with what may be there', { ...thing, more: 'x' }],
  ])('has its fields where it is %s', (_, value) => expect(hasKinds(THING, value)).toBe(true));

  it.each([
    ['a field is gone', { id: 'a', n: 1, list: [] }],
    ['a field is of another kind', { ...thing, n: '1' }],
    ['a list is an object', { ...thing, list: {} }],
    ['an object is a list', { ...thing, inner: [] }],
    ['an object is null', { ...thing, inner: null }],
    ['it is a text', 'thing'],
    ['it is null', null],
    ['its fields are those that every object has', Object.create(thing)],
  ])('has not its fields where %s', (_, value) => expect(hasKinds(THING, value)).toBe(false));

  it('is a list of them where each has them', () => {
    expect([[], [thing], [thing, {}], thing, undefined].map((list) => allHaveKinds(THING, list))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('may be anything without an error', () =>
    fc.assert(fc.property(fc.anything(), (value) => typeof hasKinds(THING, value) === 'boolean')));
});
