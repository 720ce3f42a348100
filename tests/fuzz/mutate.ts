import type { Random } from './random';

/** What stands in the place of a value: nothing, other kinds, limits, and what a later version might write. */
const STRANGERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 53,
  '',
  'x',
  'from-tomorrow',
  '2026-02-30',
  '9999-12-31',
  '0000',
  'shop.example',
  '日本語',
  'a'.repeat(5000),
  [],
  [null],
  {},
  { ja: 'ことば', en: 'words' },
];

/** A copy of something from JSON with one place of it changed: dropped, replaced, doubled, moved or joined by something unknown. */
export function mutate(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  const places = placesIn(copy);
  if (places.length === 0) return random.pick(STRANGERS);
  const { holder, key } = random.pick(places);
  const other = random.pick(places);
  switch (random.int(5)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 1:
      Reflect.set(holder, key, random.pick(STRANGERS));
      break;
    case 2:
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
      else Reflect.set(holder, `${key}2`, structuredClone(Reflect.get(holder, key)));
      break;
    case 3:
      // The copy is made before, so that nothing comes to hold itself.
      Reflect.set(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
      break;
    default:
      if (!Array.isArray(holder)) Reflect.set(holder, 'fromTomorrow', random.pick(STRANGERS));
      else holder.reverse();
  }
  return copy;
}

/** A text with some of its characters lost, doubled, changed or cut off. */
export function mutateText(text: string, random: Random): string {
  const at = random.int(text.length + 1);
  const length = 1 + random.int(12);
  switch (random.int(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(Math.max(0, at - length));
    case 2:
      return (
        text.slice(0, at) +
        random.pick(['"', '{', '}', '[', ']', ',', '\\', '\u0000', '\u202e', '\ud800', '1e999', ' ']) +
        text.slice(at + 1)
      );
    case 3:
      return text.slice(0, at);
    default:
      return text.slice(at) + text.slice(0, at);
  }
}

interface PlaceInValue {
  holder: object;
  key: string;
}

function placesIn(value: unknown): PlaceInValue[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}
