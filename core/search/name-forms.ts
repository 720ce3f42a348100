import { bareName } from './bare-name';
import { fold } from './fold';
import type { Searchable } from './rank';
import { inLargeKana } from './search-keys';

/** Between the words of a name. */
const BETWEEN = /[\s・･、,/&＆()（）]+/;

/** Some words of a name are its name where they have so many letters together. */
const SOME_WORDS = 7;

/**
 * What somebody may have meant who meant this, folded with large kana: each name; each without words such as 公式通販 at its end; and the
 * first words of a name in several. Of "Saga Hirakawaya online shop" the last before the general words, too: of any other
 * name the end may be a place, or another firm.
 */
export function nameForms({ terms, names = [] }: Pick<Searchable, 'terms' | 'names'>): string[] {
  const forms = terms.flatMap(({ written }) => [written, bareName(written)]);
  for (const name of names) {
    const words = name.split(BETWEEN).filter((word) => word !== '');
    if (words.length < 2) continue;
    const written = words.map((word) => inLargeKana(fold(word)));
    for (let n = 1; n < written.length; n++) {
      const last = written.slice(n).join('');
      const bare = bareName(last);
      for (const some of bare === last ? [written.slice(0, n).join('')] : [written.slice(0, n).join(''), bare]) {
        if (some.length >= SOME_WORDS) forms.push(some);
      }
    }
  }
  return forms;
}
