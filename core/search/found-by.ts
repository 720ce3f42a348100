import { listName } from '../incident/list-name';
import type { Incident } from '../incident/schema';
import { prepareNearNames } from './near-names';
import { rankOf } from './rank';
import { searchKeys } from './search-keys';
import { searchNames } from './search-names';

/** The name or address by which a text found a record, for each language whose lists show another that does not fit the text. */
export type FoundBy = Partial<Record<'ja' | 'en', string>>;

/**
 * Why a record is in a list: by which of its names, as the record writes it. Empty where the name that the list shows fits what was
 * typed, or is as near to it as any; and where none fits nor is near, which `prepareSearch` lists for no text.
 */
export function foundBy(text: string, incident: Pick<Incident, 'name' | 'shops' | 'operator'>): FoundBy {
  const fitting = namesThatFit(text, [...new Set(searchNames(incident))]);
  const [best] = fitting;
  const shown = listName(incident);
  if (best === undefined) return {};
  return {
    ...(!fitting.includes(shown.ja) && { ja: best }),
    ...(!fitting.includes(shown.en) && { en: best }),
  };
}

/** Best first. */
function namesThatFit(text: string, names: readonly string[]): string[] {
  const wanted = searchKeys(text);
  const all = names.map((name) => ({ name, names: [name], terms: [searchKeys(name)] }));
  const ranked = all.flatMap((one) => {
    const rank = rankOf(wanted, one);
    return rank === undefined ? [] : [{ name: one.name, rank }];
  });
  if (ranked.length > 0) return ranked.sort((a, b) => a.rank - b.rank).map(({ name }) => name);
  return prepareNearNames(all)(text).map(({ of }) => of.name);
}
