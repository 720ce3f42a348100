import type { IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

export const goneAddressHasEnd: IncidentRule = {
  name: 'gone-address-has-end',
  description: 'The old address of a shop that closed or moved has an end (`until`), where that day is known.',
  check({ record }) {
    return rulesOf(record).flatMap(({ rule: { role, until, host }, shop: { status }, field }) =>
      (status === 'closed' || status === 'replaced') && role !== 'successor' && role !== 'unaffected' && until === undefined
        ? [{ field, remedy: `the shop is ${status}: since when is ${host} no longer its address?` }]
        : [],
    );
  },
};
