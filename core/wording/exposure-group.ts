import type { DataClass } from '../incident/data-class';
import type { Exposure } from '../incident/schema';
import type { Words } from './words';

/** What a summary calls the data of an exposure, in a word or two. */
export type ExposureGroup = Exclude<keyof Words['group'], 'ofShop'>;

/** The order in which a summary names them. */
export const EXPOSURE_GROUPS: readonly ExposureGroup[] = [
  'card',
  'personalWithCard',
  'bank',
  'login',
  'personal',
  'email',
  'name',
  'cardPartial',
  'other',
];

const CARD: readonly DataClass[] = ['card-number', 'card-security-code'];
const CARD_DETAIL: readonly DataClass[] = ['card-expiry', 'card-holder-name', 'card-partial'];
const LOGIN: readonly DataClass[] = ['password', 'password-hash', 'security-question', 'login-token', 'login-id'];
const PERSONAL: readonly DataClass[] = [
  'identity-document',
  'government-number',
  'birth-date',
  'address',
  'name',
  'phone',
  'email',
  'gender',
  'occupation',
  'employer',
  'family',
  'nationality',
  'income',
  'health',
  'intimate',
  'belief',
  'biometric',
  'photo',
];

/** The group of an exposure. Never a stronger word than its data: an expiry alone is not "card data". */
export function groupOf({ data }: Exposure): ExposureGroup {
  const only = (...classes: readonly DataClass[]) => data.every((one) => classes.includes(one));
  const some = (classes: readonly DataClass[]) => data.some((one) => classes.includes(one));
  if (some(CARD)) return only(...CARD, ...CARD_DETAIL) ? 'card' : some(PERSONAL) ? 'personalWithCard' : 'card';
  if (only('bank-account')) return 'bank';
  if (only('email')) return 'email';
  if (only('name')) return 'name';
  if (some(LOGIN) && only(...LOGIN, 'email')) return 'login';
  if (some(PERSONAL) || data.includes('bank-account')) return 'personal';
  if (some(LOGIN)) return 'login';
  return only(...CARD_DETAIL) ? 'cardPartial' : 'other';
}
