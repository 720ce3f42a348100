import { allHaveKinds, fieldsOf, hasKinds, type Kinds } from './kinds';
import type { Exposure, Incident, Shop, Source } from './schema';

const INCIDENT: Kinds<Incident> = {
  id: 'text',
  revision: 'number',
  state: 'text',
  shops: 'list',
  announcedBy: 'text',
  cause: 'text',
  certainty: 'text',
  exposures: 'list',
  sources: 'list',
};
const SHOP: Kinds<Shop> = { key: 'text', name: 'object', category: 'text', status: 'text' };
const EXPOSURE: Kinds<Exposure> = { who: 'text', data: 'list' };
const SOURCE: Kinds<Source> = { url: 'text', kind: 'text', language: 'text' };

/** Whether what the database kept is an incident still. It was read by this version before it was stored (`StoredDataset` says so). */
export function isStoredIncident(kept: unknown): kept is Incident {
  return hasKinds(INCIDENT, kept) && some(SHOP, kept, 'shops') && some(EXPOSURE, kept, 'exposures') && some(SOURCE, kept, 'sources');
}

/** Whether a list has members, and each has these fields. */
function some(kinds: Readonly<Record<string, string>>, value: object, field: string): boolean {
  const list = fieldsOf(value).get(field);
  return allHaveKinds(kinds, list) && list.length > 0;
}
