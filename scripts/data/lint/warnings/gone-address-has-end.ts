import type { IncidentRule } from '../rule';

export const goneAddressHasEnd: IncidentRule = {
  name: 'gone-address-has-end',
  description: 'The old address of a shop that closed or moved has an end (`until`), where that day is known.',
  check({ record }) {
    return record.shops.flatMap(({ sites = [], status }, s) =>
      sites.flatMap(({ role, until, host }, i) =>
        (status === 'closed' || status === 'replaced') && role !== 'successor' && role !== 'unaffected' && until === undefined
          ? [{ field: `shops.${s}.sites.${i}`, remedy: `the shop is ${status}: since when is ${host} no longer its address?` }]
          : [],
      ),
    );
  },
};
