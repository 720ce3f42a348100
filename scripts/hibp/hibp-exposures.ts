import type { DataClass } from '../../core/incident/data-class';
import type { Day, PartialDate } from '../../core/incident/partial-date';
import type { Exposure } from '../../core/incident/schema';
import { mapData, unmappedWords } from '../lists/map-data';
import type { HibpLists } from './hibp-lists';
import type { HibpRecord } from './hibp-schema';

const CARD: readonly DataClass[] = ['card-number', 'card-security-code', 'card-expiry', 'card-holder-name', 'card-partial'];

/**
 * What leaked and when, in our words. Card data stands apart and without a figure: Have I Been Pwned counts accounts, and
 * the count beside card numbers would be read as cards.
 * @throws when a data class has no mapping (the check says so first)
 */
export function hibpExposures(record: HibpRecord, mapping: HibpLists['dataClasses']): Exposure[] {
  const data = mapData(record.DataClasses, mapping, 'data/hibp/data-classes.json');
  const date = vagueDate(record.BreachDate);
  const common = { who: 'account-holders', window: { kind: 'attack', from: date, to: date } } as const;
  const payable = data.includes('card-number') || data.includes('card-security-code');
  const card = payable ? data.filter((one) => CARD.includes(one)) : [];
  const rest = data.filter((one) => !card.includes(one));
  return [
    ...(card.length > 0 ? [{ ...common, data: card }] : []),
    ...(rest.length > 0 ? [{ ...common, data: rest, records: record.PwnCount }] : []),
  ];
}

/** Have I Been Pwned's data classes that we have no word for yet. */
export function unmappedClasses(records: readonly HibpRecord[], mapping: HibpLists['dataClasses']): string[] {
  return unmappedWords(
    records.flatMap((record) => record.DataClasses),
    mapping,
  );
}

/**
 * A breach date no more precise than it is likely to be. The list has no vaguer dates than days and writes the first of
 * January for a year, the first of a month for a month: five times as many breaches "happened" on a first as on other days.
 */
function vagueDate(day: Day): PartialDate {
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  return day.endsWith('-01') ? day.slice(0, 7) : day;
}
