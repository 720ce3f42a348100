/** What a renewal would do to the snapshot of a list. */
export interface RecordsDiff<R> {
  added: R[];
  removed: R[];
  /** With the names of the fields that differ. */
  changed: { key: string; earlier: R; record: R; fields: string[] }[];
}

/** Compares two snapshots of a list by the keys of their records. */
export function compareRecords<R extends object>(before: readonly R[], after: readonly R[], keyOf: (record: R) => string): RecordsDiff<R> {
  const old = new Map(before.map((record) => [keyOf(record), record]));
  const kept = new Set(after.map(keyOf));
  return {
    added: after.filter((record) => !old.has(keyOf(record))),
    removed: before.filter((record) => !kept.has(keyOf(record))),
    changed: after.flatMap((record) => {
      const key = keyOf(record);
      const earlier = old.get(key);
      const fields = earlier === undefined ? [] : changedFields(earlier, record);
      return earlier === undefined || fields.length === 0 ? [] : [{ key, earlier, record, fields }];
    }),
  };
}

/**
 * The diff in a few lines for whoever renews; long lists are cut.
 * @param describe how an added record is told
 */
export function printDiff<R>(
  { added, removed, changed }: RecordsDiff<R>,
  keyOf: (record: R) => string,
  describe: (record: R) => string,
): string[] {
  return [
    `added ${added.length}${listed(added.map(describe))}`,
    `changed ${changed.length}${listed(changed.map(({ key, fields }) => `${key} (${fields.join(', ')})`))}`,
    `removed ${removed.length}${listed(removed.map(keyOf))}`,
  ];
}

const SHOWN = 40;

function listed(items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return `: ${items.slice(0, SHOWN).join(', ')}${more}`;
}

function changedFields(before: object, after: object): string[] {
  const earlier = new Map(Object.entries(before).map(([field, value]) => [field, JSON.stringify(value)]));
  return Object.entries(after)
    .filter(([field, value]) => earlier.get(field) !== JSON.stringify(value))
    .map(([field]) => field);
}
