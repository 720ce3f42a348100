import { type Count, figureOf } from '../incident/count';
import type { Exposure } from '../incident/schema';
import { groupOf } from './exposure-group';
import { tellCount } from './numbers';
import type { Plural } from './plural-text';
import type { Words } from './words';

interface Counted {
  people?: Count | undefined;
  records?: Count | undefined;
}

/** "1,850 people, 2,162 cards"; undefined when nothing was counted. Records equal to the people are not told twice. */
export function tellFigures({ people, records }: Counted, unit: Plural, words: Words): string | undefined {
  const same = people !== undefined && records !== undefined && figureOf(people) === figureOf(records);
  const parts = [
    people === undefined ? undefined : tellCount(people, words.number.people, words),
    records === undefined || same ? undefined : tellCount(records, unit, words),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(words.figures) : undefined;
}

/** What the records of an exposure are: cards where it has card numbers, addresses where it is e-mail alone, else records. */
export function unitOf(exposure: Exposure, words: Words): Plural {
  const group = groupOf(exposure);
  if (group === 'card' || group === 'cardPartial') return words.number.cards;
  return group === 'email' ? words.number.addresses : words.number.records;
}
