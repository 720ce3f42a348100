import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../core/dataset/changes';
import { type SummedRecord, sumRecords, tableOf } from '../../../core/dataset/pack-sums';

type Summed = SummedRecord & { id: string };
const record = (id: string, revision: number, state: Summed['state'] = 'active'): Summed => ({ id, revision, state });
const unread = (id: string): Summed => ({ id, revision: 1, state: undefined });
const table = (records: readonly Summed[]) => tableOf([sumRecords(records)]);

describe('what became of the records', () => {
  it.each<[string, Summed[], Summed[], number[]]>([
    ['nothing', [record('a', 1)], [record('a', 1)], [0, 0, 0]],
    ['one is new', [], [record('a', 1)], [1, 0, 0]],
    ['one that is new and was withdrawn before anybody saw it is new', [], [record('a', 1, 'withdrawn')], [1, 0, 0]],
    ['another revision is a correction', [record('a', 1)], [record('a', 2)], [0, 1, 0]],
    ['corrected is a correction', [record('a', 1)], [record('a', 1, 'corrected')], [0, 1, 0]],
    [
      'cleared and withdrawn count together',
      [record('a', 1), record('b', 1)],
      [record('a', 1, 'cleared'), record('b', 2, 'withdrawn')],
      [0, 0, 2],
    ],
    ['cleared, then withdrawn, is told again', [record('a', 1, 'cleared')], [record('a', 1, 'withdrawn')], [0, 0, 1]],
    ['back from cleared is a correction', [record('a', 1, 'cleared')], [record('a', 2)], [0, 1, 0]],
    ['what is gone is not counted', [record('a', 1)], [], [0, 0, 0]],
    ['what cannot be read is not counted', [], [unread('a')], [0, 0, 0]],
    ['what could not be read before is new to whoever reads', [unread('a')], [record('a', 1)], [1, 0, 0]],
  ])('%s', (_, before, after, [added, corrected, withdrawn]) => {
    expect(changesBetween(table(before), table(after))).toEqual({ added, corrected, withdrawn });
  });
});
