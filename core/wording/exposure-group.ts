import { CARD_DETAILS, type DataClass, LOGIN_DATA, PAYABLE_CARD_DATA, PERSONAL_DATA } from '../incident/data-class';
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

/** What helps to log in; a log-in ID alone opens nothing. */
const OPENING_DATA = LOGIN_DATA.filter((one) => one !== 'login-id');

/** The group of an exposure. Never a stronger word than its data: an expiry alone is not "card data". */
export function groupOf({ data }: Exposure): ExposureGroup {
  const only = (...classes: readonly DataClass[]) => data.every((one) => classes.includes(one));
  const some = (classes: readonly DataClass[]) => data.some((one) => classes.includes(one));
  if (some(PAYABLE_CARD_DATA))
    return only(...PAYABLE_CARD_DATA, ...CARD_DETAILS) ? 'card' : some(PERSONAL_DATA) ? 'personalWithCard' : 'card';
  if (only('bank-account')) return 'bank';
  if (only('email')) return 'email';
  if (only('name')) return 'name';
  const opens = some(OPENING_DATA);
  if (opens && only(...LOGIN_DATA, 'email')) return 'login';
  if (some(PERSONAL_DATA) || data.includes('bank-account')) return 'personal';
  if (opens) return 'login';
  return only(...CARD_DETAILS) ? 'cardPartial' : 'other';
}
