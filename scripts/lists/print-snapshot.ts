/** The text of a list's `snapshot.json`: one record a line, so that a renewal reads well as a diff. */
export function printSnapshot(records: readonly object[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}
