import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SummedRecord, sumRecords, tableOf } from '../../../core/dataset/pack-sums';
import { STATES } from '../../../core/incident/state';
import { STORED } from '../../support/budgets';

type Summed = SummedRecord & { id: string };
const id = fc.string({ minLength: 1, maxLength: 30 });
const record = fc.record({ id, revision: fc.integer({ min: 1, max: 2 ** 40 }), state: fc.constantFrom(...STATES, undefined) });
const some = fc.uniqueArray(record, { selector: (one) => one.id, maxLength: 200 });

describe('the records of many packs', () => {
  it('are found by their ids, as they were summed up, however they lie in packs', () => {
    fc.assert(
      fc.property(some, fc.nat(200), id, (records, cut, other) => {
        const table = tableOf([sumRecords(records.slice(0, cut)), sumRecords(records.slice(cut))]);
        expect([table.size, table.hasTwice]).toEqual([records.length, false]);
        for (const { id: one, ...rest } of records) expect(table.get(one)).toStrictEqual(rest);
        if (!records.some((one) => one.id === other)) expect(table.get(other)).toBeUndefined();
      }),
    );
  });

  it('are known to be summed up twice', () => {
    fc.assert(
      fc.property(some, record, (records, twice) => {
        const table = tableOf([sumRecords([...records, twice]), sumRecords([{ ...twice, revision: twice.revision + 1 }])]);
        expect(table.hasTwice).toBe(true);
      }),
    );
  });

  it('are compared with those of another dataset', () => {
    const before: Summed[] = [{ id: 'a', revision: 1, state: 'active' }];
    const after: Summed[] = [
      { id: 'a', revision: 2, state: 'corrected' },
      { id: 'b', revision: 1, state: undefined },
    ];
    expect([...tableOf([sumRecords(after)]).eachBeside(tableOf([sumRecords(before)]))]).toEqual([
      [
        { revision: 2, state: 'corrected' },
        { revision: 1, state: 'active' },
      ],
      [{ revision: 1, state: undefined }, undefined],
    ]);
  });

  it('take no more bytes than they may', () => {
    const { ids, revisions } = sumRecords([{ id: 'a', revision: 1, state: 'active' }]);
    expect(ids.byteLength + revisions.byteLength).toBeLessThanOrEqual(STORED.sumsPerRecord);
  });
});
