import { namesOf } from '../../../../core/incident/name-in';
import type { IncidentRule } from '../rule';

export const oneClaimPerIncident: IncidentRule = {
  name: 'one-claim-per-incident',
  description: 'No two active records tell of the same shop and the same disclosure.',
  check({ record }, { incidents }) {
    if (record.state === 'withdrawn' || record.disclosed === undefined) return [];
    const addresses = new Set(record.shops.flatMap((shop) => (shop.sites ?? []).map((site) => site.host)));
    const names = new Set(record.shops.flatMap((shop) => namesOf(shop.name)));
    return incidents.flatMap(({ record: other }) => {
      const earlier = other.id < record.id && other.state !== 'withdrawn' && other.disclosed === record.disclosed;
      if (!earlier) return [];
      const same = other.shops.some(
        (shop) => namesOf(shop.name).some((one) => names.has(one)) || (shop.sites ?? []).some((site) => addresses.has(site.host)),
      );
      return same ? [{ field: 'id', remedy: `tells of the same shop and day as ${other.id}; merge the two` }] : [];
    });
  },
};
