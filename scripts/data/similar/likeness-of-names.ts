import { sizeOf } from '../../../core/search/letters';
import type { Likeness } from './likeness';
import { LEAST_PART, type NameForm } from './name-form';

/** A name inside another says something where it has so many letters, a kanji counting as two. Letters of an alphabet say less. */
const LEAST_INSIDE = 5;
const LEAST_INSIDE_LATIN = 6;

/** Sounds of fewer letters are alike by chance. */
const LEAST_SOUND = 3;
const LEAST_CONSONANTS = 4;

/** How like two forms of names are; undefined where they are not. Slips are looked for elsewhere, over all names at once. */
export function likenessOfNames(asked: NameForm, known: NameForm): Likeness | undefined {
  const how = compare(asked, known);
  return how && { how, of: known.of };
}

function compare(asked: NameForm, known: NameForm): Likeness['how'] | undefined {
  const part = asked.part ?? known.part;
  const aside = [asked, known].some((one) => one.part === 'aside');
  if (asked.written === known.written) return part ? 'part of the name is the same' : 'same name';
  if (asked.bare === known.bare) return part ? 'part of the name is the same' : 'same name but for general words';
  if (asked.sound.length >= LEAST_SOUND && asked.sound === known.sound) return part ? 'part of the name is the same' : 'sounds the same';
  // What stands in brackets is too often a country or a trade to say anything inside of another name.
  const inside = aside ? undefined : (insideOf(asked.bare, known.bare) ?? insideOf(asked.sound, known.sound));
  if (inside) return inside;
  if (asked.latin !== known.latin && asked.consonants.length >= LEAST_CONSONANTS && asked.consonants === known.consonants)
    return 'consonants sound the same';
  return undefined;
}

/** Whether a name and a word from an address (`hirakawaya`) are one: written, or as they sound. */
export function likenessToLabel(name: NameForm, label: NameForm): 'label is the name' | 'label begins with the name' | undefined {
  const same = (one: string, other: string) => one !== '' && one === other;
  if (same(name.written, label.written) || same(name.bare, label.bare) || same(name.sound, label.sound)) return 'label is the name';
  if (name.part === 'aside') return undefined;
  const [short, long] = name.sound.length < label.sound.length ? [name.sound, label.sound] : [label.sound, name.sound];
  return short.length >= LEAST_INSIDE && long.startsWith(short) ? 'label begins with the name' : undefined;
}

function insideOf(one: string, other: string): Likeness['how'] | undefined {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const [begins, inside] = /^[a-z0-9]*$/.test(short) ? [LEAST_INSIDE, LEAST_INSIDE_LATIN] : [LEAST_PART, LEAST_INSIDE];
  if (sizeOf(short) >= begins && long.startsWith(short)) return 'one name begins with the other';
  return sizeOf(short) >= inside && long.includes(short) ? 'one name holds the other' : undefined;
}
