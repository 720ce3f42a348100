import { addMonths } from '../../../../core/incident/partial-date';
import { rulesOf } from '../../lint/rules-of';
import type { QueueRule } from '../queue-rule';
import { THRESHOLDS } from '../thresholds';

export const addressNotLookedAt: QueueRule = {
  name: 'address-not-looked-at',
  description: `An address was last seen as the shop's more than ${THRESHOLDS.addressMonths} months ago.`,
  look({ record, today }) {
    return rulesOf(record).flatMap(({ rule: { checked, until, host, role } }) => {
      const old = until === undefined && role !== 'unaffected' && addMonths(checked, THRESHOLDS.addressMonths) < today;
      return old ? [{ id: record.id, why: `${host} was last seen on ${checked}: is it still the shop's?`, weight: 3, since: checked }] : [];
    });
  },
};
