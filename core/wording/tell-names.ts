import type { NameForms } from '../incident/bilingual';
import { nameIn } from '../incident/name-in';
import type { Words } from './words';

/** The names of shops or suppliers, as a reader of these words knows them. */
export function tellNames(named: readonly { name: NameForms }[], words: Pick<Words, 'names'>): string[] {
  return named.map(({ name }) => nameIn(name, words.names));
}
