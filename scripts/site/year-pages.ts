import type { SiteEntry } from './site-entry';

/** So many lines are on a page that it stays light and can be read to its end. */
const LINES = 120;

/** A page of the records of one year. */
export interface YearPage {
  /** Undefined: no year is known. */
  year: number | undefined;
  /** From 1. */
  part: number;
  /** How many pages the year has. */
  of: number;
  entries: SiteEntry[];
}

/** Every listed record on one page, years from the newest to the oldest, those without a year last. */
export function yearPages(listed: readonly SiteEntry[]): YearPage[] {
  const years = [...new Set(listed.map(({ year }) => year))].sort((a, b) => (b ?? 0) - (a ?? 0));
  return years.flatMap((year) => {
    const entries = listed.filter((one) => one.year === year);
    const of = Math.ceil(entries.length / LINES);
    return Array.from({ length: of }, (_, i) => ({ year, part: i + 1, of, entries: entries.slice(i * LINES, (i + 1) * LINES) }));
  });
}
