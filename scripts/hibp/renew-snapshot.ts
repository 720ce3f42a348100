import { compareRecords, printDiff } from '../lists/compare-records';
import { printSnapshot } from '../lists/print-snapshot';
import { refuseShrinkage } from '../lists/refuse-shrinkage';
import type { RenewableList, Renewal } from '../lists/renew';
import { unmappedClasses } from './hibp-exposures';
import type { HibpRecord } from './hibp-schema';
import { parseHibp } from './parse-hibp';
import { type Hibp, readHibp, SNAPSHOT_FILE } from './read-hibp';

/** Have I Been Pwned's list, as `npm run data:hibp` renews it. */
export const HIBP_LIST: RenewableList<Hibp> = {
  command: 'data:hibp',
  example: 'https://haveibeenpwned.com/api/v3/breaches',
  accept: 'application/json',
  snapshotFile: SNAPSHOT_FILE,
  read(root) {
    const { hibp, problems } = readHibp(root);
    return { current: hibp, problems };
  },
  renew: renewSnapshot,
  afterwards: 'New records raise no badge until data/hibp/shops.json names them. Now run npm run data:check.',
};

/**
 * Decides whether a list may replace the snapshot. Reads and writes nothing.
 * @param incoming the text of the new list
 * @param allowShrink accept that records disappear, or that flags are no longer known
 */
export function renewSnapshot(current: Hibp, incoming: string, allowShrink: boolean): Renewal {
  const parsed = parseHibp(incoming);
  if ('broken' in parsed) return { refused: parsed.broken, report: [] };
  const { records } = parsed;
  const diff = compareRecords(current.records, records, nameOf);
  const report = [
    `${current.records.length} records → ${records.length}`,
    ...printDiff(diff, nameOf, ({ Name, Domain }) => `${Name} (${Domain ?? 'no domain'})`),
  ];
  const unmapped = unmappedClasses(records, current.lists.dataClasses);
  if (unmapped.length > 0) {
    return {
      refused: `data/hibp/data-classes.json does not know these data classes: ${unmapped.map((one) => `"${one}"`).join(', ')}`,
      report,
    };
  }
  if (allowShrink) return { text: printSnapshot(records), report };
  const shrunk = refuseShrinkage(diff.removed.length, current.records.length);
  if (shrunk !== undefined) return { refused: shrunk, report };
  const flagsLost = diff.changed.filter(({ earlier, record }) => earlier.Flags !== null && record.Flags === null).map(({ key }) => key);
  if (flagsLost.length > 0) {
    return {
      refused: `${flagsLost.length} records would lose their flags (${flagsLost[0]} …); if that is right, add --allow-shrink`,
      report,
    };
  }
  return { text: printSnapshot(records), report };
}

function nameOf({ Name }: HibpRecord): string {
  return Name;
}
