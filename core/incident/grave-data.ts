import { CARD_DETAILS, type DataClass, PAYABLE_CARD_DATA } from './data-class';

/** Data that a reader has to hear of by name, and never only as "customer data": gravest first. */
export const GRAVE_DATA = [
  'card',
  'bank-account',
  'password',
  'password-hash',
  'sim-credentials',
  'identity-document',
  'passport-number',
  'government-number',
] as const;
export type GraveData = (typeof GRAVE_DATA)[number];

/** Which of some data are grave, gravest first; a password that also leaked in the clear is not named again as a hash. */
export function graveDataOf(data: Iterable<DataClass>): GraveData[] {
  const all = new Set(data);
  return GRAVE_DATA.filter((one) => {
    if (one === 'card') return PAYABLE_CARD_DATA.some((card) => all.has(card));
    return all.has(one) && !(one === 'password-hash' && all.has('password'));
  });
}

/** Whether there is nothing beside what is grave, but for card details and log-in names, which go with it. */
export function isAllGrave(data: Iterable<DataClass>): boolean {
  return [...data].every((one) => WITH_GRAVE.has(one));
}

const WITH_GRAVE: ReadonlySet<string> = new Set([...GRAVE_DATA, ...PAYABLE_CARD_DATA, ...CARD_DETAILS, 'login-id']);
