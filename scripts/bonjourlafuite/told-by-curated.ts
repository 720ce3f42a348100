import { addMonths, type Day, firstDay, lastDay } from '../../core/incident/partial-date';
import type { Incident } from '../../core/incident/schema';
import { fold } from '../../core/search/fold';
import { searchNames } from '../../core/search/search-names';
import { isOfTheList } from './leak-incidents';
import { type Leak, leakKey } from './leak-schema';

/** What is looked at of a curated record. */
export type CuratedRecord = Pick<Incident, 'id' | 'name' | 'shops' | 'operator' | 'disclosed' | 'sources'>;

/** A curated record of the same name told this many months or fewer apart tells of the same incident. */
const SAME_WITHIN_MONTHS = 1;

/**
 * The entries that curated records tell of, each with the record's id: because it cites a page that the list keeps of that entry
 * and of no other, or because it is about the same name at about the same time. The curated record wins; what the two methods
 * cannot see goes into `told-elsewhere.json`.
 */
export function toldByCurated(leaks: readonly Leak[], curated: readonly CuratedRecord[]): Map<string, string> {
  const pages = new Map<string, string[]>();
  for (const leak of leaks) for (const url of leak.links) pages.set(url, [...(pages.get(url) ?? []), leakKey(leak)]);
  const told = new Map<string, string>();
  for (const record of curated) {
    for (const { url } of record.sources) {
      const [key, another] = isOfTheList(url) ? (pages.get(url) ?? []) : [];
      if (key !== undefined && another === undefined) told.set(key, record.id);
    }
  }
  const byName = new Map<string, CuratedRecord[]>();
  for (const record of curated)
    for (const name of new Set(searchNames(record).map(fold))) byName.set(name, [...(byName.get(name) ?? []), record]);
  for (const leak of leaks) {
    const same = (byName.get(fold(leak.processor)) ?? []).find(({ disclosed }) => disclosed !== undefined && isClose(disclosed, leak.date));
    if (same && !told.has(leakKey(leak))) told.set(leakKey(leak), same.id);
  }
  return told;
}

function isClose(disclosed: string, day: Day): boolean {
  return addMonths(firstDay(disclosed), -SAME_WITHIN_MONTHS) <= day && day <= addMonths(lastDay(disclosed), SAME_WITHIN_MONTHS);
}
