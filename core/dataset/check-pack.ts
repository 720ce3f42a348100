import * as z from 'zod/mini';
import { OPEN, STRICT } from '../incident/forms';
import type { Incident } from '../incident/schema';
import { embedHosts, hostOfPattern } from '../incident/supplier-hosts';
import { isPlatformsOwn } from '../matching/platforms-own';
import { accusesMany, isSharedSuffix, isSuffix } from '../matching/public-suffix-guard';
import { compileSchema } from './compile-schema';
import { type CutRow, cutPack, type TextOf } from './cut-pack';
import { type Heading, LIMITS, type PackEntry, packSchema, type RawRow, type ReadRow, rowSchema } from './format';
import { hidesCharacters, isPlainJson } from './hidden-characters';
import { type KeptPack, keptPack } from './kept-pack';
import { parseJson } from './parse-json';
import { type FramedRow, readRow } from './read-row';
import { damaged, type Refusal, tooLarge } from './refusal';
import { isKnownKey, rowOf } from './row-key';

const openPackSchema = packSchema(OPEN, z.unknown(), z.unknown());
const isWholeRow = compileSchema(rowSchema(STRICT, z.unknown(), z.unknown()));

/** A pack that was read: its rows as they are told from, and as they are kept. */
export interface ReadPack {
  rows: readonly ReadRow[];
  kept: KeptPack;
}

/** A row of which the frame was read, with its parts as they stand in the pack where that is known. */
type FoundRow = RawRow & { cut?: Pick<CutRow, 'body' | 'headings'> };

/**
 * Reads a pack whose hash was right. A signature says who published it, not that their tools made
 * no mistake: place of each row, key and record, texts and rules are looked at all the same. A record that this version
 * cannot read is left out and listed in its row's `unread`; a pack is refused only for what any version could read.
 * @param bytes what is inside the pack
 * @param rows how many the whole dataset has
 */
export function readPack(bytes: Uint8Array, textOf: TextOf, entry: PackEntry, rows: number): ReadPack | Refusal {
  const pack = rowsIn(bytes, textOf);
  if ('failure' in pack) return pack;
  if (pack.length !== entry.rows || pack.some((row, i) => row.n !== entry.firstRow + i)) return damaged('a pack holds other rows');
  const read: FramedRow[] = [];
  for (const raw of pack) {
    if (raw.keys.length > LIMITS.keysInRow || raw.incidents.length > LIMITS.incidentsInRow) return tooLarge('a row is overfull');
    const framed = readRow(raw);
    if (!framed) return damaged('a record has no id, revision or state');
    const refusal = refusePlaces(framed, rows) ?? refuseTold(framed.row);
    if (refusal) return refusal;
    read.push(framed);
  }
  const told = read.map(({ row }) => row);
  if (!isPlainJson(bytes) && hidesCharacters(told)) return damaged('a text hides characters');
  return {
    rows: told,
    kept: keptPack(
      read.map((framed, i) => ({ ...framed, cut: pack[i]?.cut })),
      rows,
    ),
  };
}

/** The rows that a pack writes. */
function rowsIn(bytes: Uint8Array, textOf: TextOf): FoundRow[] | Refusal {
  const rows: FoundRow[] = [];
  for (const { json, headingsJson, ...cut } of cutPack(bytes, textOf) ?? []) {
    const row = { ...json, headings: headingsJson };
    // Written as today's packs are, to the last field, or read as any other.
    if (!isWholeRow(row)) return rowsOfJson(textOf(bytes));
    rows.push({ ...row, cut });
  }
  return rows.length > 0 ? rows : rowsOfJson(textOf(bytes));
}

function rowsOfJson(text: string | undefined): RawRow[] | Refusal {
  if (text === undefined) return damaged('a pack is no UTF-8');
  const json = parseJson(text);
  if (json === undefined) return damaged('a pack is no JSON');
  const result = openPackSchema.safeParse(json);
  return result.success ? result.data.rows : damaged('a pack has not the shape of its format');
}

/** Whether every key, record and heading lies where it belongs; of records that cannot be read, as far as their frame tells. */
function refusePlaces({ row, records, headings, rightKeys }: FramedRow, rows: number): Refusal | undefined {
  const frames = new Map(records.map((record) => [record.id, record]));
  if (frames.size !== records.length) return damaged('an incident is in a row twice');
  /** The keys of the row, and under each its incidents. */
  const filed = new Map<string, readonly string[]>();
  const named = new Set<string>();
  for (const [key, ids] of row.keys) {
    if (rowOf(key, rows) !== row.n) return damaged('a key lies in another row than its own');
    if (ids.length === 0 || (ids.length > 1 && new Set(ids).size !== ids.length)) return damaged('a key names no incident, or one twice');
    for (const id of ids) {
      const right = rightKeys.get(id);
      if (!frames.has(id) || (right && isKnownKey(key) && !right.includes(key))) return damaged('a key and its incident do not agree');
      named.add(id);
    }
    filed.set(key, ids);
  }
  if (filed.size !== row.keys.length) return damaged('a key is in a row twice');
  if (named.size !== frames.size) return damaged('an incident lies in a row without a key');
  for (const { id, revision, state, key } of headings) {
    const frame = frames.get(id);
    if (rowOf(key, rows) !== row.n) return damaged('a heading lies in another row than its own');
    if (frame?.revision !== revision || frame.state !== state || !filed.get(key)?.includes(id))
      return damaged('a heading and its incident do not agree');
  }
  return undefined;
}

/** Whether what will be told may be told. */
function refuseTold({ incidents, headings }: ReadRow): Refusal | undefined {
  const told = new Map(incidents.map((incident) => [incident.id, incident]));
  for (const heading of headings) {
    const incident = told.get(heading.id);
    if (!incident || !agrees(heading, incident)) return damaged('a heading and its incident do not agree');
  }
  for (const incident of incidents) {
    const rules = incident.shops.reduce((sum, { sites = [] }) => sum + sites.length, 0);
    if (rules > LIMITS.rulesInIncident) return tooLarge('an incident has too many rules');
    const unusual = incident.state === 'active' ? incident.stateSince !== undefined : incident.stateSince === undefined;
    if (unusual) return damaged('the state of an incident lacks its reason');
    const many = incident.shops.some((shop) =>
      shop.sites?.some((rule) => rule.role !== 'unaffected' && accusesMany(rule, isPlatformsOwn(incident, shop))),
    );
    if (many) return damaged('a rule would accuse many owners');
    if (embedHosts(incident).map(hostOfPattern).some(isSharedSuffix)) return damaged('a supplier would be every page');
    if (incident.serves?.some(({ hosts }) => isSuffix(hostOfPattern(hosts)))) return damaged('a carrier would serve every shop');
  }
  return undefined;
}

function agrees(heading: Heading, incident: Incident): boolean {
  return (
    heading.since === incident.stateSince?.date &&
    (heading.discreet ?? false) === (incident.discreet ?? false) &&
    (heading.notAShop ?? false) === (incident.notAShop ?? false)
  );
}
