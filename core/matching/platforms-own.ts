import type { Incident, Shop } from '../incident/schema';

/** Whether a record is about a platform itself, and not about one of its tenants: it says so, or comes from a list of whole services. */
export function isPlatformsOwn({ announcedBy }: Pick<Incident, 'announcedBy'>, { category }: Pick<Shop, 'category'>): boolean {
  return category === 'platform' || announcedBy === 'hibp';
}
