import { firstDay, lastDay } from '../../../../core/incident/partial-date';
import type { Finding, IncidentRule } from '../rule';

export const windowsOfOneKind: IncidentRule = {
  name: 'windows-of-one-kind',
  description: 'Several stretches of days of one group are of one kind, in order, apart from each other, and in place of a single one.',
  check({ record }) {
    return record.exposures.flatMap(({ window, windows }, i): Finding[] => {
      if (!windows) return [];
      const field = `exposures.${i}.windows`;
      if (window) return [{ field, remedy: 'write `window` for one stretch of days, or `windows` for several, not both' }];
      const found: Finding[] = [];
      windows.forEach(({ kind, from }, at) => {
        const before = windows[at - 1];
        if (!before) return;
        if (kind !== before.kind) found.push({ field: `${field}.${at}.kind`, remedy: 'days of two kinds are two groups of people' });
        if (from === undefined || before.to === undefined || firstDay(from) <= lastDay(before.to))
          found.push({ field: `${field}.${at}.from`, remedy: 'each stretch ends before the next begins; else they are one' });
      });
      return found;
    });
  },
};
