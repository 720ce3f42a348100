import { describe, expect, test } from 'vitest';
import { countYears, totalOf } from '../../../core/catalogue/years';
import { ENTRIES } from '../../support/catalogue-entries';

const { cards, mail, staff, wrong, undated } = ENTRIES;

describe('incidents per year', () => {
  test('are counted once each, empty years too; what was withdrawn is no incident', () => {
    const counted = countYears([cards, mail, wrong, undated]);
    expect(counted.years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(counted.years.map(totalOf)).toEqual([1, 0, 1]);
    expect(counted.undated).toBe(1);
  });

  test('are told apart by the gravest data that leaked', () => {
    const { years } = countYears([cards, staff]);
    expect(years).toEqual([
      { year: 2025, money: 0, account: 0, identity: 1, contact: 0 },
      { year: 2026, money: 1, account: 0, identity: 0, contact: 0 },
    ]);
  });

  test('of nothing are nothing', () => expect(countYears([])).toEqual({ years: [], undated: 0 }));
});
