import type { HibpRecord } from './hibp-schema';

/** The text of `data/hibp/snapshot.json`: one record a line, so that a renewal reads well as a diff. */
export function printSnapshot(records: readonly HibpRecord[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}
