import type { Shop } from '../incident/schema';

const SENDS_NONE: readonly Shop['category'][] = [
  'travel',
  'airline',
  'rail',
  'restaurant',
  'utility',
  'ticket',
  'finance',
  'dating',
  'education',
  'media',
  'telecom',
  'social',
  'platform',
];

/** Whether a shop's customers wait for parcels, so that a false message may come in a carrier's name as well. */
export function sendsParcels({ category }: Shop): boolean {
  return !SENDS_NONE.includes(category);
}
