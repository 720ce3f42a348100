import { STAKES, type Stake } from '../incident/data-class';
import { hasEnded } from '../incident/state';
import type { CatalogueEntry } from './entry';

/** How many incidents were disclosed in a year, by the gravest kind of data that leaked. */
export type YearCount = { year: number } & Record<Stake, number>;

/**
 * A count for each year from the first to the last, empty years too; and how many incidents have no date. What was
 * cleared or withdrawn is no incident and is not counted.
 */
export function countYears(all: readonly CatalogueEntry[]): { years: YearCount[]; undated: number } {
  const entries = all.filter(({ state }) => !hasEnded(state));
  const dated = entries.flatMap(({ year, leaked }) => (year === undefined ? [] : [{ year, leaked }]));
  if (dated.length === 0) return { years: [], undated: entries.length };
  const first = Math.min(...dated.map(({ year }) => year));
  const last = Math.max(...dated.map(({ year }) => year));
  const years = Array.from({ length: last - first + 1 }, (_, i): YearCount => {
    const ofYear = dated.filter(({ year }) => year === first + i);
    const count = (stake: Stake) => ofYear.filter(({ leaked }) => leaked === stake).length;
    return { year: first + i, money: count('money'), account: count('account'), identity: count('identity'), contact: count('contact') };
  });
  return { years, undated: entries.length - dated.length };
}

/** All incidents of a year. */
export function totalOf(count: YearCount): number {
  return STAKES.reduce((sum, stake) => sum + count[stake], 0);
}
