import { addMonths } from '../../../../core/incident/partial-date';
import type { IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

/** An address that nobody looked at for longer than this many months wants a look. */
export const LOOKED_AT_MONTHS = 36;

export const addressLookedAt: IncidentRule = {
  name: 'address-looked-at',
  description: `Every address was looked at within ${LOOKED_AT_MONTHS} months.`,
  check({ record }, { today }) {
    return rulesOf(record).flatMap(({ rule: { checked, until, host }, field }) =>
      until === undefined && addMonths(checked, LOOKED_AT_MONTHS) < today
        ? [{ field: `${field}.checked`, remedy: `${host} was last seen on ${checked}: is it still the shop's?` }]
        : [],
    );
  },
};
