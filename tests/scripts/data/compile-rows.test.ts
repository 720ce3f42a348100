import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idKey, keysOf, rowOf } from '../../../core/dataset/row-key';
import { strictPackSchema } from '../../../core/dataset/strict-format';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anIncident, aShop, hostRule, pathRule, siteRule } from '../../support/an-incident';
import { manyIncidents } from '../../support/in-memory-ports';

describe('rows', () => {
  const incidents = [
    ...manyIncidents(300),
    anIncident({ id: 'nowhere-2026', shops: [aShop('nowhere')] }),
    anIncident({
      id: 'two-2026',
      shops: [aShop('a', [siteRule('shop-1.example'), pathRule('mall.example', '/a/b')]), aShop('b', [hostRule('b.example')])],
    }),
  ];
  const rows = compileRows(incidents);

  it('are a power of two, numbered, each of the form that is stored', () => {
    expect(Math.log2(rows.length) % 1).toBe(0);
    expect(rows.length).toBeGreaterThan(1);
    rows.forEach((row, n) => {
      expect(row.n).toBe(n);
      expect(strictPackSchema.safeParse({ rows: [row] }).success).toBe(true);
    });
  });

  it('hold every key once, in the row of its hash, with its incidents beside it', () => {
    const keys = rows.flatMap((row) => row.keys.map(([key]) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys)).toEqual(new Set(incidents.flatMap(keysOf)));
    for (const row of rows) {
      const here = new Set(row.incidents.map((one) => one.id));
      for (const [key, filed] of row.keys) {
        expect(rowOf(key, rows.length)).toBe(row.n);
        for (const id of filed) expect(here).toContain(id);
      }
    }
  });

  it('file every incident under every key of its own, and under no other', () => {
    const filed = new Map(rows.flatMap((row) => row.keys));
    for (const one of incidents) for (const key of keysOf(one)) expect(filed.get(key)).toContain(one.id);
    expect(filed.get('shop-1.example')).toEqual(['shop-1-2026', 'two-2026']);
  });

  it('have one heading for each incident, where its key is', () => {
    const headings = rows.flatMap((row) => row.headings.map((heading) => ({ heading, row })));
    expect(headings.map(({ heading }) => heading.id).sort()).toEqual(incidents.map((one) => one.id).sort());
    for (const { heading, row } of headings) expect(row.keys.map(([key]) => key)).toContain(heading.key);
  });

  it('come out the same whatever the order of the incidents', () => {
    const few = incidents.slice(-80);
    const expected = JSON.stringify(compileRows(few));
    fc.assert(
      fc.property(fc.shuffledSubarray(few, { minLength: few.length }), (shuffled) => {
        expect(JSON.stringify(compileRows(shuffled))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('are there even when there is nothing to file', () =>
    expect(compileRows([])).toEqual([{ n: 0, keys: [], incidents: [], headings: [] }]));
});

describe('keys of an incident', () => {
  it('are those of its rules, each once, exceptions left out', () => {
    const incident = anIncident({
      shops: [
        aShop('a', [siteRule('a.example'), hostRule('a.example'), hostRule('x.a.example', { role: 'unaffected' })]),
        aShop('b', [pathRule('m.example', '/t/u')]),
      ],
    });
    expect(keysOf(incident)).toEqual(['a.example', 'm.example/t']);
  });

  it('are its id where no rule accuses', () => {
    expect(keysOf(anIncident({ shops: [aShop('a')] }))).toEqual([idKey('nagi-2026')]);
    expect(keysOf(anIncident({ shops: [aShop('a', [siteRule('a.example', { role: 'unaffected' })])] }))).toEqual(['#nagi-2026']);
  });
});

describe('the row of a key', () => {
  it('lies within the rows, and doubling the rows splits a row in two neighbours', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 14 }), (key, log) => {
        const row = rowOf(key, 2 ** log);
        expect(row >= 0 && row < 2 ** log).toBe(true);
        expect(Math.floor(rowOf(key, 2 ** (log + 1)) / 2)).toBe(row);
      }),
    );
  });
});
