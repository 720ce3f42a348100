import { daysBetween, lastDay } from '../../../../core/incident/partial-date';
import { lookedLately } from '../looked-lately';
import type { QueueRule } from '../queue-rule';
import { THRESHOLDS } from '../thresholds';

export const provisionalFigures: QueueRule = {
  name: 'provisional-figures',
  description: `Figures that were given as provisional are older than ${THRESHOLDS.provisionalDays} days.`,
  look({ record, today }) {
    if (lookedLately(record, today)) return [];
    return (record.awaited ?? []).flatMap(({ what, said }) =>
      what === 'figures' && daysBetween(lastDay(said), today) > THRESHOLDS.provisionalDays
        ? [{ id: record.id, why: `the figures were provisional on ${said}: are there final ones?`, weight: 5, since: said }]
        : [],
    );
  },
};
