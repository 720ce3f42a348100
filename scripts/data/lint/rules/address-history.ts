import type { Finding, IncidentRule } from '../rule';

export const addressHistory: IncidentRule = {
  name: 'address-history',
  description: 'A successor succeeds something, an open shop has an address that still holds, and no address is listed twice.',
  check({ record }) {
    const found: Finding[] = [];
    const seen = new Set<string>();
    const moved = record.events?.some((event) => event.what === 'moved') ?? false;
    record.shops.forEach(({ sites = [], status }, s) => {
      const hasOld = sites.some((site) => site.role === 'breached' || site.role === 'affected-through-supplier');
      sites.forEach((site, i) => {
        const field = `shops.${s}.sites.${i}`;
        const address = [site.kind, site.host, site.kind === 'path' ? site.path : ''].join(' ');
        if (seen.has(address)) found.push({ field, remedy: `${site.host} is listed twice; keep one rule for it` });
        seen.add(address);
        if (site.role !== 'successor') return;
        if (status === 'closed') {
          found.push({ field: `${field}.role`, remedy: 'a closed shop has no successor; write the status `replaced`, or remove the rule' });
        } else if (!hasOld && !moved && status !== 'replaced') {
          found.push({
            field: `${field}.role`,
            remedy: 'say what it succeeds: the old address, the status `replaced`, or an event `moved`',
          });
        }
      });
      if (status === 'open' && sites.length > 0 && sites.every((site) => site.until !== undefined)) {
        const remedy = 'every address has lapsed, yet the shop is open; add its address of today, or correct the status';
        found.push({ field: `shops.${s}.status`, remedy });
      }
    });
    return found;
  },
};
