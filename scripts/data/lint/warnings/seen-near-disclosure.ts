import { addMonths, firstDay } from '../../../../core/incident/partial-date';
import type { IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

/** An address last seen longer than this before the disclosure may have been another's by then. */
export const SEEN_WITHIN_MONTHS = 12;

export const seenNearDisclosure: IncidentRule = {
  name: 'seen-near-disclosure',
  description: `No address was last seen more than ${SEEN_WITHIN_MONTHS} months before the leak was told of.`,
  check({ record }) {
    const { disclosed, comment = '' } = record;
    if (disclosed === undefined) return [];
    return rulesOf(record).flatMap(({ rule: { checked, host }, field }) =>
      addMonths(checked, SEEN_WITHIN_MONTHS) < firstDay(disclosed) && !comment.includes(checked) && !comment.includes('checked')
        ? [
            {
              field: `${field}.checked`,
              remedy: `${host} was seen on ${checked}, the leak told on ${disclosed}: a slip of the pen? Else the comment says what was seen that day`,
            },
          ]
        : [],
    );
  },
};
