import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { compileSchema } from '../../../core/dataset/compile-schema';
import { headingSchema, rowSchema } from '../../../core/dataset/format';
import { OPEN, STRICT } from '../../../core/incident/forms';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { everyFigureStands, readIncident } from '../../../core/incident/read-incident';
import { compileRows } from '../../../scripts/data/compile-rows';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { mutate } from '../../fuzz/mutate';
import { randomBy } from '../../fuzz/random';
import { wholeIncident } from '../../support/whole-incident';

const ROWS = compileRows(loadIncidents(process.cwd()));
const RECORDS = [...ROWS.flatMap(({ incidents }) => incidents), wholeIncident()];
const HEADINGS = ROWS.flatMap(({ headings }) => headings);

describe('a schema put together for a quick check', () => {
  const parts: [string, z.core.$ZodType, unknown[], unknown[]][] = [
    ['text', z.string(), ['', 'a'], [1, null, undefined, {}]],
    ['a whole number', z.int().check(z.minimum(1)), [1, 9], [0, 1.5, '1', Number.NaN, 2 ** 60]],
    ['more than', z.number().check(z.gt(1)), [2], [1, '2']],
    ['lengths', z.array(z.string()).check(z.minLength(1), z.maxLength(2)), [['a'], ['a', 'b']], [[], ['a', 'b', 'c'], 'a', [1]]],
    ['words', z.enum(['a', 'b']), ['a'], ['c', 1]],
    ['one word', z.literal(true), [true], [false, 'true']],
    ['yes or no', z.boolean(), [true, false], [0, 'true']],
    ['a pattern', z.string().check(z.regex(/^a+$/)), ['aa'], ['b', '']],
    ['a rule of its own', z.string().check(z.refine((text) => text.length === 2)), ['ab'], ['abc']],
    ['a pair', z.tuple([z.string(), z.int()]), [['a', 1]], [['a'], ['a', 1, 2], ['a', 'b']]],
    ['either', z.union([z.int(), z.string()]), [1, 'a'], [true]],
    [
      'an object',
      z.strictObject({ a: z.string(), b: z.optional(z.int()) }),
      [{ a: '' }, { a: '', b: 1 }],
      [{}, { b: 1 }, { a: '', c: 1 }, { a: '', b: 'x' }, [], null, 'a', JSON.parse('{"a":"","__proto__":1}')],
    ],
    ['what is not known here', z.iso.datetime(), ['2026-11-22T00:00:00Z'], ['yesterday', 1]],
    ['a check that is not known here', z.int().check(z.multipleOf(2)), [2], [3]],
    ['anything', z.unknown(), [1, null], []],
  ];
  it.each(parts)('says yes to %s, and to nothing else', (_, schema, right, wrong) => {
    const check = compileSchema(schema);
    expect([right.map(check), wrong.map(check)]).toEqual([right.map(() => true), wrong.map(() => false)]);
  });

  it('looks closer at whatever would be left out', () => {
    expect(compileSchema(z.object({ a: z.string() }))({ a: '' })).toBe(false);
  });

  it('says yes to every record, heading and row of ours', () => {
    expect(RECORDS.filter((record) => !compileSchema(publishedIncidentSchema)(record))).toEqual([]);
    expect(HEADINGS.filter((heading) => !compileSchema(headingSchema(STRICT))(heading))).toEqual([]);
    expect(ROWS.every(compileSchema(rowSchema(STRICT, z.unknown(), z.unknown())))).toBe(true);
  });

  const isWhole = compileSchema(publishedIncidentSchema);
  const isWholeHeading = compileSchema(headingSchema(STRICT));
  it('says yes to no record that reading would change, whatever is done to it', () => {
    let yes = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = randomBy(seed);
        const record: unknown = mutate(random.pick(RECORDS), random);
        if (!isWhole(record) || !everyFigureStands(record)) return;
        yes += 1;
        expect(readIncident(record)).toStrictEqual(record);
      }),
      { numRuns: 3000 },
    );
    expect(yes).toBeGreaterThan(0);
  });

  it('agrees with the schema itself on every record and heading, whatever is done to them', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = randomBy(seed);
        const record: unknown = mutate(random.pick(RECORDS), random);
        expect(isWhole(record)).toBe(publishedIncidentSchema.safeParse(record).success);
        const heading: unknown = mutate(random.pick(HEADINGS), random);
        expect(isWholeHeading(heading)).toBe(headingSchema(STRICT).safeParse(heading).success);
        if (isWholeHeading(heading)) expect(headingSchema(OPEN).parse(heading)).toStrictEqual(heading);
      }),
      { numRuns: 2000 },
    );
  });
});
