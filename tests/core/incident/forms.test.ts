import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { OPEN, STRICT } from '../../../core/incident/forms';

const fruit = z.enum(['apple', 'pear']);

/** What each way makes of a value: undefined where it refuses it. */
const both = (schema: (forms: typeof STRICT | typeof OPEN) => z.core.$ZodType, value: unknown) =>
  [STRICT, OPEN].map((forms) => {
    const result = z.safeParse(schema(forms), value);
    return result.success ? { read: result.data } : 'refused';
  });

describe('what each form makes of what it does not know: strictly, openly', () => {
  it.each<[string, (forms: typeof STRICT | typeof OPEN) => z.core.$ZodType, unknown, unknown]>([
    ['an object: a field more', (forms) => forms.object({ a: fruit }), { a: 'pear', b: 1 }, { read: { a: 'pear' } }],
    ['an object: a field that it cannot read', (forms) => forms.object({ a: fruit }), { a: 'fig' }, 'refused'],
    ['a list of some: a member', (forms) => forms.some(fruit), ['pear', 'fig', 7, null, 'apple'], { read: ['pear', 'apple'] }],
    ['a list of some: all members', (forms) => forms.some(fruit), ['fig'], { read: [] }],
    ['a list of some: no list', (forms) => forms.some(fruit), { 0: 'pear' }, 'refused'],
    ['a value or none', (forms) => forms.orNone(fruit), 'fig', { read: undefined }],
    ['a word or another', (forms) => forms.orElse(['pear', 'other'], 'other'), 'fig', { read: 'other' }],
    ['places: a member', (forms) => forms.places(fruit), ['fig', 'pear', 'fig'], { read: [null, 'pear', null] }],
  ])('%s', (_, schema, value, openly) => {
    expect(both(schema, value)).toEqual(['refused', openly]);
  });

  it.each<[string, (forms: typeof STRICT | typeof OPEN) => z.core.$ZodType, unknown]>([
    ['an object', (forms) => forms.object({ a: fruit, b: forms.orNone(fruit) }), { a: 'pear' }],
    ['a list of some', (forms) => forms.some(fruit), ['pear', 'pear']],
    ['a value', (forms) => forms.orNone(fruit), 'apple'],
    ['no value', (forms) => forms.orNone(fruit), undefined],
    ['a word', (forms) => forms.orElse(['pear', 'other'], 'other'), 'pear'],
    ['places', (forms) => forms.places(fruit), ['pear', 'apple']],
  ])('and %s that is known is read in both ways alike', (_, schema, value) => {
    expect(both(schema, value)).toEqual([{ read: value }, { read: value }]);
  });
});
