import * as z from 'zod/mini';
import { OPEN } from '../incident/forms';
import type { Incident } from '../incident/schema';
import { embedHosts, hostOfPattern } from '../incident/supplier-hosts';
import { isPlatformsOwn } from '../matching/platforms-own';
import { accusesMany, isSharedSuffix } from '../matching/public-suffix-guard';
import { type Heading, LIMITS, type PackEntry, packSchema, type ReadRow } from './format';
import { hidesCharacters } from './hidden-characters';
import { parseJson } from './parse-json';
import { type FramedRow, readRow } from './read-row';
import { damaged, type Refusal, tooLarge } from './refusal';
import { isKnownKey, keysOf, rowOf } from './row-key';

const openPackSchema = packSchema(OPEN, z.unknown(), z.unknown());

/**
 * Reads the unpacked text of a pack whose hash was right. A signature says who published it, not that their tools made
 * no mistake: place of each row, key and record, texts and rules are looked at all the same. A record that this version
 * cannot read is left out and listed in its row's `unread`; a pack is refused only for what any version could read.
 * @param rows how many the whole dataset has
 */
export function readPack(text: string, entry: PackEntry, rows: number): ReadRow[] | Refusal {
  const json = parseJson(text);
  if (json === undefined) return damaged('a pack is no JSON');
  const result = openPackSchema.safeParse(json);
  if (!result.success) return damaged('a pack has not the shape of its format');
  const pack = result.data.rows;
  if (pack.length !== entry.rows || pack.some((row, i) => row.n !== entry.firstRow + i)) return damaged('a pack holds other rows');
  const read: ReadRow[] = [];
  for (const raw of pack) {
    if (raw.keys.length > LIMITS.keysInRow || raw.incidents.length > LIMITS.incidentsInRow) return tooLarge('a row is overfull');
    const framed = readRow(raw);
    if (!framed) return damaged('a record has no id, revision or state');
    const refusal = refusePlaces(framed, rows) ?? refuseTold(framed.row);
    if (refusal) return refusal;
    read.push(framed.row);
  }
  return hidesCharacters(read) ? damaged('a text hides characters') : read;
}

/** Whether every key, record and heading lies where it belongs; of records that cannot be read, as far as their frame tells. */
function refusePlaces({ row, records, headings }: FramedRow, rows: number): Refusal | undefined {
  const frames = new Map(records.map((record) => [record.id, record]));
  if (frames.size !== records.length) return damaged('an incident is in a row twice');
  if (new Set(row.keys.map(([key]) => key)).size !== row.keys.length) return damaged('a key is in a row twice');
  const rightKeys = new Map(row.incidents.map((incident) => [incident.id, new Set(keysOf(incident))]));
  const filed = new Map<string, Set<string>>();
  for (const [key, ids] of row.keys) {
    if (rowOf(key, rows) !== row.n) return damaged('a key lies in another row than its own');
    if (ids.length === 0 || new Set(ids).size !== ids.length) return damaged('a key names no incident, or one twice');
    for (const id of ids) {
      const right = rightKeys.get(id);
      if (!frames.has(id) || (right && isKnownKey(key) && !right.has(key))) return damaged('a key and its incident do not agree');
      filed.set(id, (filed.get(id) ?? new Set()).add(key));
    }
  }
  if (filed.size !== frames.size) return damaged('an incident lies in a row without a key');
  for (const { id, revision, state, key } of headings) {
    const frame = frames.get(id);
    if (rowOf(key, rows) !== row.n) return damaged('a heading lies in another row than its own');
    if (frame?.revision !== revision || frame.state !== state || !filed.get(id)?.has(key))
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
    if (rulesOf(incident).length > LIMITS.rulesInIncident) return tooLarge('an incident has too many rules');
    const unusual = incident.state === 'active' ? incident.stateSince !== undefined : incident.stateSince === undefined;
    if (unusual) return damaged('the state of an incident lacks its reason');
    const many = incident.shops.some((shop) =>
      shop.sites?.some((rule) => rule.role !== 'unaffected' && accusesMany(rule, isPlatformsOwn(incident, shop))),
    );
    if (many) return damaged('a rule would accuse many owners');
    if (embedHosts(incident).map(hostOfPattern).some(isSharedSuffix)) return damaged('a supplier would be every page');
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

function rulesOf(incident: Incident) {
  return incident.shops.flatMap((shop) => shop.sites ?? []);
}
