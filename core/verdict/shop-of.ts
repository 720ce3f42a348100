import type { Shop } from '../incident/schema';
import type { RecordedIncident } from './verdict';

/** The shop that a recorded incident was reached by; undefined where it was looked up as a whole. */
export function shopOf({ incident, shopKey }: Pick<RecordedIncident, 'incident' | 'shopKey'>): Shop | undefined {
  return incident.shops.find(({ key }) => key === shopKey);
}

/**
 * The same, only where a rule matched: what is told of an address is about the shop that lives there, what is told of a name
 * is about every shop of the incident.
 */
export function matchedShopOf(recorded: Pick<RecordedIncident, 'incident' | 'shopKey' | 'rule'>): Shop | undefined {
  return recorded.rule && shopOf(recorded);
}
