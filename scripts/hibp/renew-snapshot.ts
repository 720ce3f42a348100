import { compareSnapshots, printDiff } from './compare-snapshots';
import { unmappedClasses } from './hibp-exposures';
import { parseHibp } from './parse-hibp';
import { printSnapshot } from './print-snapshot';
import type { Hibp } from './read-hibp';

/** More removals than this share of the snapshot look like a cut-off download or an old copy, not like news. */
export const MAX_REMOVED_SHARE = 0.01;

/** The new text of the snapshot, or the reason in one line why there is none; with what to print either way. */
export type Renewal = { text: string; report: string[] } | { refused: string; report: string[] };

/**
 * Decides whether a list may replace the snapshot. Reads and writes nothing.
 * @param incoming the text of the new list
 * @param allowShrink accept that records disappear, or that flags are no longer known
 */
export function renewSnapshot(current: Hibp, incoming: string, allowShrink: boolean): Renewal {
  const parsed = parseHibp(incoming);
  if ('broken' in parsed) return { refused: parsed.broken, report: [] };
  const { records } = parsed;
  const diff = compareSnapshots(current.records, records);
  const report = [`${current.records.length} records → ${records.length}`, ...printDiff(diff)];
  const unmapped = unmappedClasses(records, current.lists.dataClasses);
  if (unmapped.length > 0) {
    return {
      refused: `data/hibp/data-classes.json does not know these data classes: ${unmapped.map((one) => `"${one}"`).join(', ')}`,
      report,
    };
  }
  if (!allowShrink && diff.removed.length > current.records.length * MAX_REMOVED_SHARE) {
    const share = `more than ${MAX_REMOVED_SHARE * 100} % of ${current.records.length}`;
    return { refused: `${diff.removed.length} records would disappear, ${share}; if that is right, add --allow-shrink`, report };
  }
  if (!allowShrink && diff.flagsLost.length > 0) {
    return {
      refused: `${diff.flagsLost.length} records would lose their flags (${diff.flagsLost[0]} …); if that is right, add --allow-shrink`,
      report,
    };
  }
  return { text: printSnapshot(records), report };
}
