import { addMonths, lastDay } from '../../../../core/incident/partial-date';
import type { IncidentRule } from '../rule';

/** A promise to look again is kept within this many months of the newest source. */
export const LOOK_AGAIN_MONTHS = 6;

const PROMISE = /look again|not looked at since|under investigation|look at the notice/i;

export const lookAgainInTime: IncidentRule = {
  name: 'look-again-in-time',
  description: `A comment that says to look again is not older than ${LOOK_AGAIN_MONTHS} months.`,
  check({ record }, { today }) {
    if (!PROMISE.test(record.comment ?? '')) return [];
    const newest = record.sources
      .flatMap(({ date }) => (date === undefined ? [] : [lastDay(date)]))
      .sort()
      .at(-1);
    if (newest === undefined) return [{ field: 'comment', remedy: 'it says to look again, and no source has a date' }];
    if (addMonths(newest, LOOK_AGAIN_MONTHS) >= today) return [];
    return [{ field: 'comment', remedy: `it says to look again; the newest source is of ${newest}` }];
  },
};
