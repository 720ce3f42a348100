import { LOGIN_SECRETS, PAYABLE_CARD_DATA } from '../incident/data-class';
import type { Incident, Shop } from '../incident/schema';
import { dataOf, exposuresOf } from './exposures-of';

/** What nobody genuine asks for by message or phone, most dangerous first. */
const NEVER_ASKED = ['recovery-words', 'card-code', 'bank-pin', 'password', 'one-time-code'] as const;
export type NeverAsked = (typeof NEVER_ASKED)[number];

/**
 * What the shop will never ask for by message or phone, as far as this incident invites somebody to try. Empty only where
 * no exposure concerns the reader.
 * @param shop the shop that was matched; undefined when the incident was looked up as a whole
 * @param ruledOut the exposures that the reader is not among, by their place in the record
 */
export function neverAskedFor(incident: Incident, shop: Shop | undefined, ruledOut: ReadonlySet<number> = new Set()): NeverAsked[] {
  const data = dataOf(exposuresOf(incident, shop, ruledOut));
  if (data.size === 0) return [];
  const wanted: Record<NeverAsked, boolean> = {
    'recovery-words': (shop ? [shop] : incident.shops).some((one) => one.sells?.includes('hardware-wallet')),
    'card-code': true,
    'bank-pin': true,
    password: true,
    'one-time-code': [...LOGIN_SECRETS, ...PAYABLE_CARD_DATA].some((one) => data.has(one)),
  };
  return NEVER_ASKED.filter((one) => wanted[one]);
}
