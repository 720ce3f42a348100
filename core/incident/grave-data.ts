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
  const has: Record<GraveData, boolean> = {
    card: PAYABLE_CARD_DATA.some((one) => all.has(one)),
    'bank-account': all.has('bank-account'),
    password: all.has('password'),
    'password-hash': all.has('password-hash') && !all.has('password'),
    'sim-credentials': all.has('sim-credentials'),
    'identity-document': all.has('identity-document'),
    'passport-number': all.has('passport-number'),
    'government-number': all.has('government-number'),
  };
  return GRAVE_DATA.filter((one) => has[one]);
}

/** Whether there is nothing beside what is grave, but for card details and log-in names, which go with it. */
export function isAllGrave(data: Iterable<DataClass>): boolean {
  return [...data].every((one) => WITH_GRAVE.has(one));
}

const WITH_GRAVE: ReadonlySet<DataClass> = new Set([
  ...PAYABLE_CARD_DATA,
  ...CARD_DETAILS,
  'bank-account',
  'password',
  'password-hash',
  'login-id',
  'sim-credentials',
  'identity-document',
  'passport-number',
  'government-number',
]);
