import type { DataClass } from '../../core/incident/data-class';
import type { Exposure } from '../../core/incident/schema';
import { mapData, unmappedWords } from '../lists/map-data';
import { vagueDate } from '../lists/vague-date';
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
