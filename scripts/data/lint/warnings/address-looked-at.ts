import { addMonths } from '../../../../core/incident/partial-date';
import type { IncidentRule } from '../rule';

/** An address that nobody looked at for longer than this many months wants a look. */
export const LOOKED_AT_MONTHS = 36;

export const addressLookedAt: IncidentRule = {
  name: 'address-looked-at',
  description: `Every address was looked at within ${LOOKED_AT_MONTHS} months.`,
  check({ record }, { today }) {
    return record.shops.flatMap(({ sites = [] }, s) =>
      sites.flatMap(({ checked, until, host }, i) =>
        until === undefined && addMonths(checked, LOOKED_AT_MONTHS) < today
          ? [{ field: `shops.${s}.sites.${i}.checked`, remedy: `${host} was last seen on ${checked}: is it still the shop's?` }]
          : [],
      ),
    );
  },
};
