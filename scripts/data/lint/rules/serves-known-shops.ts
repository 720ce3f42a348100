import { parse } from 'tldts';
import { hostOfPattern } from '../../../../core/incident/supplier-hosts';
import type { Finding, IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

export const servesKnownShops: IncidentRule = {
  name: 'serves-known-shops',
  description: 'Only a carrier or platform whose notice does not name the shops concerned serves shops, and never those of a whole suffix.',
  check({ record }) {
    const { serves = [] } = record;
    if (serves.length === 0) return [];
    const found: Finding[] = [];
    if (rulesOf(record).some(({ rule }) => rule.role === 'affected-through-supplier'))
      found.push({ field: 'serves', remedy: 'the shops concerned are named here; only where they are not may others be told' });
    serves.forEach(({ hosts }, i) => {
      if (parse(hostOfPattern(hosts), { allowPrivateDomains: false }).domain === null)
        found.push({ field: `serves.${i}.hosts`, remedy: `${hosts} is everybody's` });
    });
    return found;
  },
};
