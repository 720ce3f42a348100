import type { HibpRecord } from './hibp-schema';

/** What a renewal would do to the snapshot. */
export interface SnapshotDiff {
  added: HibpRecord[];
  removed: HibpRecord[];
  /** With the names of the fields that differ. */
  changed: { name: string; fields: string[] }[];
  /** Records whose flags were known and would no longer be. */
  flagsLost: string[];
}

/** Compares two snapshots by the names of their records. */
export function compareSnapshots(before: readonly HibpRecord[], after: readonly HibpRecord[]): SnapshotDiff {
  const old = new Map(before.map((record) => [record.Name, record]));
  const kept = new Set(after.map((record) => record.Name));
  const pairs = after.flatMap((record) => {
    const earlier = old.get(record.Name);
    return earlier ? [{ earlier, record }] : [];
  });
  return {
    added: after.filter((record) => !old.has(record.Name)),
    removed: before.filter((record) => !kept.has(record.Name)),
    changed: pairs
      .map(({ earlier, record }) => ({ name: record.Name, fields: changedFields(earlier, record) }))
      .filter(({ fields }) => fields.length > 0),
    flagsLost: pairs.filter(({ earlier, record }) => earlier.Flags !== null && record.Flags === null).map(({ record }) => record.Name),
  };
}

/** The diff in a few lines for whoever renews; long lists are cut. */
export function printDiff({ added, removed, changed }: SnapshotDiff): string[] {
  return [
    `added ${added.length}${listed(added.map((record) => `${record.Name} (${record.Domain ?? 'no domain'})`))}`,
    `changed ${changed.length}${listed(changed.map(({ name, fields }) => `${name} (${fields.join(', ')})`))}`,
    `removed ${removed.length}${listed(removed.map((record) => record.Name))}`,
  ];
}

const SHOWN = 40;

function listed(items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return `: ${items.slice(0, SHOWN).join(', ')}${more}`;
}

function changedFields(before: HibpRecord, after: HibpRecord): string[] {
  const earlier = new Map(Object.entries(before).map(([field, value]) => [field, JSON.stringify(value)]));
  return Object.entries(after)
    .filter(([field, value]) => earlier.get(field) !== JSON.stringify(value))
    .map(([field]) => field);
}
