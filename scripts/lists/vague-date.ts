import type { Day, PartialDate } from '../../core/incident/partial-date';

/**
 * A date no more precise than it is likely to be. A list that has no vaguer dates than days writes the first of January for a
 * year, the first of a month for a month: at Have I Been Pwned five times as many breaches "happened" on a first as on other days.
 */
export function vagueDate(day: Day): PartialDate {
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  return day.endsWith('-01') ? day.slice(0, 7) : day;
}
