import type { Incident } from '../../core/incident/schema';
import type { Dataset } from '../data/lint/dataset';
import type { Problem } from '../data/lint/problem';
import { checkLeaks, undecidedLeaks } from './check-leaks';
import { leakIncidents } from './leak-incidents';
import { readLeaks } from './read-leaks';
import { toldByCurated } from './told-by-curated';

/**
 * The incidents of `data/bonjourlafuite/`, and everything wrong there. With any problem there are no incidents: nothing
 * unchecked is ever built. What a curated record tells of is left to it.
 * `undecided`: entries that wait for a decision, for the warnings.
 * @param dataset the curated records
 * @param others the incidents of the other list
 */
export function loadLeaks(
  root: string,
  dataset: Dataset,
  others: readonly Incident[],
): { incidents: Incident[]; undecided: Problem[]; problems: Problem[] } {
  const { leaks: read, problems } = readLeaks(root);
  const curated = dataset.incidents.map(({ record }) => record);
  const toldElsewhere = new Map([...toldByCurated(read.leaks, curated), ...read.lists.toldElsewhere]);
  const leaks = { ...read, lists: { ...read.lists, toldElsewhere } };
  const all = problems.length > 0 ? problems : checkLeaks(leaks, dataset, others);
  return { incidents: all.length > 0 ? [] : leakIncidents(leaks), undecided: undecidedLeaks(leaks), problems: all };
}
