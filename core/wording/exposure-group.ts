import { CARD_DETAILS, type DataClass, LOGIN_DATA, PAYABLE_CARD_DATA, PERSONAL_DATA } from '../incident/data-class';
import { type GraveData, graveDataOf } from '../incident/grave-data';
import type { Exposure } from '../incident/schema';
import { fill } from './fill';
import { tellList } from './list';
import type { Words } from './words';

/** What a summary calls the data of an exposure, in a word or two. */
export type ExposureGroup = Exclude<keyof Words['group'], 'ofShop' | 'including' | 'partly'> | 'personalWithCard';

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

/** What a group's own name says already of what is grave in it. */
const SAID: Partial<Record<ExposureGroup, readonly GraveData[]>> = {
  card: ['card'],
  bank: ['bank-account'],
  login: ['password', 'password-hash'],
};

/**
 * What some exposures of one group are called: with the grave data that its name does not say, and never those that only some people
 * had given. A figure beside it counts them all together, so what not all of them hold is told of a part only.
 */
export function groupLabel(group: ExposureGroup, exposures: readonly Exposure[], words: Words): string {
  const held = exposures.map(({ data }) => graveDataOf(data));
  const grave = graveDataOf(exposures.flatMap(({ data }) => data)).filter((one) => !SAID[group]?.includes(one));
  if (grave.length === 0) return words.group[nameOf(group)];
  const form = grave.every((one) => held.every((all) => all.includes(one))) ? 'including' : 'partly';
  const what = tellList(
    grave.map((one) => words.claimOf.grave[one]),
    words,
  );
  return fill(words.group[form], { label: words.group[nameOf(group)], what });
}

/** Card data among personal data are named like whatever else is grave. */
function nameOf(group: ExposureGroup): keyof Words['group'] {
  return group === 'personalWithCard' ? 'personal' : group;
}

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
