import { compareRecords, printDiff } from '../lists/compare-records';
import { unmappedWords } from '../lists/map-data';
import { printSnapshot } from '../lists/print-snapshot';
import { refuseShrinkage } from '../lists/refuse-shrinkage';
import type { RenewableList, Renewal } from '../lists/renew';
import { leakWords } from './leak-incidents';
import { whyNotTold } from './leak-lists';
import { type Leak, leakKey } from './leak-schema';
import { leakVolume } from './leak-volume';
import { parseLeaks } from './parse-leaks';
import { LEAKS_FILE, type Leaks, leakFile, readLeaks } from './read-leaks';

/** BonjourLaFuite, as `npm run data:bonjourlafuite` renews it. */
export const LEAK_LIST: RenewableList<Leaks> = {
  command: 'data:bonjourlafuite',
  example: 'https://raw.githubusercontent.com/mycodedoesnotcompile2/bonjourlafuite-csv/HEAD/bonjourlafuite_eu_org.csv',
  accept: 'text/csv, text/plain',
  snapshotFile: LEAKS_FILE,
  read(root) {
    const { leaks, problems } = readLeaks(root);
    return { current: leaks, problems };
  },
  renew: renewLeaks,
  afterwards:
    'New entries are told of nowhere until somebody decides about them (data/bonjourlafuite/README.md). Now run npm run data:check.',
};

/** What counts as worse, or other, news for whoever dismissed a notice. */
const WEIGHTY: readonly (keyof Leak)[] = ['data', 'volume', 'subcontractor'];

/**
 * Decides whether a list may replace the snapshot. Reads and writes nothing.
 * @param incoming the text of the new list, in its CSV form or in the snapshot's own
 * @param allowShrink accept that entries disappear
 */
export function renewLeaks({ leaks: before, lists }: Leaks, incoming: string, allowShrink: boolean): Renewal {
  const parsed = parseLeaks(incoming);
  if ('broken' in parsed) return { refused: parsed.broken, report: [] };
  const leaks = withRevisions(before, parsed.leaks);
  const diff = compareRecords(before, leaks, leakKey);
  const undecided = leaks.filter((leak) => whyNotTold(leak, lists) === 'undecided');
  const strange = leaks.filter(({ volume }) => volume !== null && Object.keys(leakVolume(volume)).length === 0);
  const report = [
    `${before.length} entries → ${leaks.length} (left out: ${parsed.unconfirmed} not confirmed, ${parsed.noCompany} of no company)`,
    ...printDiff(diff, leakKey, leakKey),
    `to decide ${undecided.length}`,
    `without a figure, though the list gives one in words: ${strange.length}`,
  ];
  const unmapped = unmappedWords(leaks.filter((leak) => !lists.excluded.has(leakKey(leak))).flatMap(leakWords), lists.dataClasses);
  if (unmapped.length > 0) {
    return { refused: `${leakFile('data-classes')} does not know these words: ${unmapped.map((one) => `"${one}"`).join(', ')}`, report };
  }
  const shrunk = allowShrink ? undefined : refuseShrinkage(diff.removed.length, before.length);
  return shrunk === undefined ? { text: printSnapshot(leaks), report } : { refused: shrunk, report };
}

/** The list has no dates of change, so the snapshot counts the changes that matter. */
function withRevisions(before: readonly Leak[], after: readonly Leak[]): Leak[] {
  const bare = (leaks: readonly Leak[]) => leaks.map((leak) => ({ ...leak, revision: 0 }));
  const changed = new Set(
    compareRecords(bare(before), bare(after), leakKey)
      .changed.filter(({ fields }) => WEIGHTY.some((field) => fields.includes(field)))
      .map(({ key }) => key),
  );
  const known = new Map(before.map((leak) => [leakKey(leak), leak.revision]));
  return after.map((leak) => {
    const revision = known.get(leakKey(leak));
    return revision === undefined ? leak : { ...leak, revision: revision + (changed.has(leakKey(leak)) ? 1 : 0) };
  });
}
