/** A place in a value that came from JSON: field names, and places in lists. */
export type Place = readonly (string | number)[];

/** Every value that holds no other, by its place. */
export function leavesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...place, Array.isArray(value) ? Number(key) : key]));
}

/** Every object in a value, by its place; lists aside. */
export function objectsOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => objectsOf(one, [...place, Array.isArray(value) ? Number(key) : key]));
  return Array.isArray(value) ? inner : [place, ...inner];
}

/** What lies at a place; undefined where there is nothing. */
export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

/** A copy with something else at a place; `undefined` takes away what is there. */
export function withValue<T>(value: T, place: Place, replacement: unknown): T {
  const copy = structuredClone(value);
  const holder = valueAt(copy, place.slice(0, -1));
  const key = place.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined) throw new Error(`there is nothing at ${place.join('.')}`);
  if (replacement !== undefined) Reflect.set(holder, key, replacement);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return copy;
}

/** `shops[].sites[].host`, as `scripts/docs/field-notes.ts` writes a place. */
export function patternOf(place: Place): string {
  return place.map((key, i) => (typeof key === 'number' ? '[]' : i === 0 ? key : `.${key}`)).join('');
}
