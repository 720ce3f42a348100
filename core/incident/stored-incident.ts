import type { Exposure, Incident, Shop, Source } from './schema';

type KindOf<Value> = Value extends string ? 'text' : Value extends number ? 'number' : Value extends readonly unknown[] ? 'list' : 'object';

/** The fields that every `T` has; the compiler asks for those that are missing here. */
type Kinds<T> = { [Field in keyof T as undefined extends T[Field] ? never : Field]: KindOf<T[Field]> };

const INCIDENT: Kinds<Incident> = {
  id: 'text',
  revision: 'number',
  state: 'text',
  shops: 'list',
  announcedBy: 'text',
  cause: 'text',
  certainty: 'text',
  exposures: 'list',
  sources: 'list',
};
const SHOP: Kinds<Shop> = { key: 'text', name: 'object', category: 'text', status: 'text' };
const EXPOSURE: Kinds<Exposure> = { who: 'text', data: 'list' };
const SOURCE: Kinds<Source> = { url: 'text', kind: 'text', language: 'text' };

/**
 * Whether what the database kept is an incident still. It was read by this version before it was stored (`StoredDataset`
 * says so), so this looks for damage only, in some microseconds: a zod schema that is used for the first time would cost a
 * worker that has just been started 2.5 ms of its processor (measured 2026-11-26).
 */
export function isStoredIncident(kept: unknown): kept is Incident {
  return has(INCIDENT, kept) && all(SHOP, kept, 'shops') && all(EXPOSURE, kept, 'exposures') && all(SOURCE, kept, 'sources');
}

/** Whether a list has members, and each has these fields. */
function all(kinds: Readonly<Record<string, string>>, value: object, field: string): boolean {
  const list = fieldsOf(value).get(field);
  return Array.isArray(list) && list.length > 0 && list.every((member) => has(kinds, member));
}

function has(kinds: Readonly<Record<string, string>>, value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const fields = fieldsOf(value);
  return Object.entries(kinds).every(([field, kind]) => kindOf(fields.get(field)) === kind);
}

function fieldsOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value));
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value === null) return 'nothing';
  return typeof value === 'string' ? 'text' : typeof value;
}
