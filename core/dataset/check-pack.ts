import type { Incident } from '../incident/schema';
import { embedHosts, hostOfPattern } from '../incident/supplier-hosts';
import { isSharedSuffix } from '../matching/public-suffix-guard';
import { type Heading, LIMITS, type PackEntry, packSchema, type Row } from './format';
import { hidesCharacters } from './hidden-characters';
import { parseJson } from './parse-json';
import { damaged, type Refusal, tooLarge } from './refusal';
import { keysOf, rowOf } from './row-key';

/**
 * Reads the unpacked text of a pack whose hash was right. A signature says who published it, not that their tools made
 * no mistake: shape, place of each row, key and incident, texts and rules are looked at all the same.
 * @param rows how many the whole dataset has
 */
export function readPack(text: string, entry: PackEntry, rows: number): Row[] | Refusal {
  const json = parseJson(text);
  if (json === undefined) return damaged('a pack is no JSON');
  const result = packSchema.safeParse(json);
  if (!result.success) return damaged('a pack has not the shape of its format');
  const pack = result.data.rows;
  if (pack.length !== entry.rows || pack.some((row, i) => row.n !== entry.firstRow + i)) return damaged('a pack holds other rows');
  for (const row of pack) {
    const refusal = refuseRow(row, rows);
    if (refusal) return refusal;
  }
  return hidesCharacters(pack) ? damaged('a text hides characters') : pack;
}

function refuseRow(row: Row, rows: number): Refusal | undefined {
  if (row.keys.length > LIMITS.keysInRow || row.incidents.length > LIMITS.incidentsInRow) return tooLarge('a row is overfull');
  if (row.incidents.some((one) => rulesOf(one).length > LIMITS.rulesInIncident)) return tooLarge('an incident has too many rules');
  const incidents = new Map(row.incidents.map((incident) => [incident.id, incident]));
  const filedUnder = new Map(row.incidents.map((incident) => [incident.id, new Set(keysOf(incident))]));
  if (incidents.size !== row.incidents.length) return damaged('an incident is in a row twice');
  if (new Set(row.keys.map(([key]) => key)).size !== row.keys.length) return damaged('a key is in a row twice');
  const used = new Set<string>();
  for (const [key, ids] of row.keys) {
    if (rowOf(key, rows) !== row.n) return damaged('a key lies in another row than its own');
    if (ids.length === 0 || new Set(ids).size !== ids.length) return damaged('a key names no incident, or one twice');
    for (const id of ids) {
      if (!filedUnder.get(id)?.has(key)) return damaged('a key and its incident do not agree');
      used.add(id);
    }
  }
  if (used.size !== incidents.size) return damaged('an incident lies in a row without a key');
  for (const heading of row.headings) {
    const incident = incidents.get(heading.id);
    if (!incident || !agrees(heading, incident, filedUnder.get(heading.id))) return damaged('a heading and its incident do not agree');
    if (rowOf(heading.key, rows) !== row.n) return damaged('a heading lies in another row than its own');
  }
  for (const incident of row.incidents) {
    const unusual = incident.state === 'active' ? incident.stateSince !== undefined : incident.stateSince === undefined;
    if (unusual) return damaged('the state of an incident lacks its reason');
    const shared = rulesOf(incident).some((rule) => rule.kind !== 'path' && rule.role !== 'unaffected' && isSharedSuffix(rule.host));
    if (shared) return damaged('a rule would accuse a public suffix');
    if (embedHosts(incident).map(hostOfPattern).some(isSharedSuffix)) return damaged('a supplier would be every page');
  }
  return undefined;
}

function agrees(heading: Heading, incident: Incident, keys: ReadonlySet<string> | undefined): boolean {
  return (
    heading.revision === incident.revision &&
    heading.state === incident.state &&
    heading.since === incident.stateSince?.date &&
    heading.discreet === incident.discreet &&
    heading.notAShop === incident.notAShop &&
    keys?.has(heading.key) === true
  );
}

function rulesOf(incident: Incident) {
  return incident.shops.flatMap((shop) => shop.sites ?? []);
}
