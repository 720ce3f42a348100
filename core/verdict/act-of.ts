import type { Exposure, Incident } from '../incident/schema';
import type { Audience } from '../incident/vocabulary';
import { windowKindOf } from '../incident/windows-of';

/** What a reader may have done by which they belong to the people of an exposure. */
const ACTS = [
  'entered-card',
  'paid-by-card',
  'bought',
  'ordered-by-phone',
  'sent-gift',
  'received',
  'told-of-shipping',
  'asked-refund',
  'registered',
  'had-account',
  'had-line',
  'visited',
  'subscribed',
  'booked',
  'booked-through',
  'stayed',
  'stayed-through',
  'reserved-event',
  'entered-campaign',
  'applied-for-contract',
  'got-mail',
  'got-letter',
  'entered-card-from-mail',
  'enquired',
  'used',
] as const;
export type Act = (typeof ACTS)[number];

/** The act that puts somebody among the people of an exposure: by whom it concerns, what its days are of, and how it happened. */
export function actOf(exposure: Exposure, cause: Incident['cause']): Act {
  const { who, including } = exposure;
  const kind = windowKindOf(exposure);
  // Only what came through the account that was taken over is concerned, not whoever dealt with the hotel itself.
  if (cause === 'platform-account-takeover' && who === 'guests') return kind === 'stay' ? 'stayed-through' : 'booked-through';
  if (who === 'event-reservations') return 'reserved-event';
  if (who === 'contract-applicants' && kind !== 'card-entry') return 'applied-for-contract';
  const act = BY_AUDIENCE[who] ?? 'used';
  const entered = act === 'paid-by-card' && including?.includes('cancelled-at-payment');
  switch (kind) {
    case 'card-entry':
      // No shop takes cards in a mail: what asked for them was a false page.
      return act === 'got-mail' ? 'entered-card-from-mail' : 'entered-card';
    case 'purchase':
      return entered ? 'entered-card' : PURCHASES.includes(act) ? act : 'bought';
    case 'registration':
      return 'registered';
    case 'booking':
      return 'booked';
    case 'stay':
      return 'stayed';
    case 'enquiry':
      return 'enquired';
    case 'visit':
      return 'visited';
    case 'sending':
      return act === 'got-letter' || act === 'got-mail' ? act : 'told-of-shipping';
    default:
      return entered ? 'entered-card' : act;
  }
}

/** Whether everybody who did `a` has also done `b`. */
export function actImplies(a: Act, b: Act): boolean {
  return a === b || (IMPLIED[a] ?? []).includes(b);
}

const BY_AUDIENCE: Partial<Record<Audience, Act>> = {
  'card-payers': 'paid-by-card',
  buyers: 'bought',
  members: 'had-account',
  'account-holders': 'had-account',
  'line-holders': 'had-line',
  recipients: 'received',
  senders: 'sent-gift',
  guests: 'booked',
  subscribers: 'subscribed',
  applicants: 'entered-campaign',
  'mail-recipients': 'got-mail',
  'direct-mail-recipients': 'got-letter',
  'phone-orderers': 'ordered-by-phone',
  volunteers: 'registered',
  enquirers: 'enquired',
  'refund-applicants': 'asked-refund',
};

const PURCHASES: readonly Act[] = ['paid-by-card', 'ordered-by-phone', 'sent-gift', 'received', 'subscribed', 'asked-refund'];

const IMPLIED: Partial<Record<Act, readonly Act[]>> = {
  'paid-by-card': ['entered-card', 'bought', 'used'],
  'entered-card': ['used'],
  bought: ['used'],
  'ordered-by-phone': ['bought', 'used'],
  'sent-gift': ['bought', 'used'],
  'asked-refund': ['used'],
  registered: ['had-account', 'used'],
  'had-account': ['used'],
  'had-line': ['used'],
  subscribed: ['used'],
  booked: ['used'],
  'booked-through': ['booked', 'used'],
  stayed: ['used'],
  'stayed-through': ['stayed', 'used'],
  'reserved-event': ['used'],
  'entered-campaign': ['used'],
  'applied-for-contract': ['used'],
  enquired: ['used'],
};
