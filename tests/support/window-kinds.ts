import type { Exposure } from '../../core/incident/schema';

/** Every kind of window; the compiler asks for those that are missing. */
const KINDS: Record<NonNullable<Exposure['window']>['kind'], true> = {
  purchase: true,
  'card-entry': true,
  registration: true,
  booking: true,
  stay: true,
  record: true,
  sending: true,
  enquiry: true,
  visit: true,
  attack: true,
};

export const WINDOW_KINDS = Object.keys(KINDS) as (keyof typeof KINDS)[];
