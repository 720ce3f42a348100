import type { Incident } from '../../core/incident/schema';
import type { Dataset } from '../data/lint/dataset';
import type { Problem } from '../data/lint/problem';
import { checkHibp } from './check-hibp';
import { hibpIncidents } from './hibp-incidents';
import { readHibp } from './read-hibp';

/**
 * The incidents of `data/hibp/`, and everything wrong there. With any problem there are no incidents: nothing
 * unchecked is ever built.
 * `listed`: how many addresses it lists of incidents that a curated record tells of, by that record's id.
 * @param dataset the curated records, which some of the listed ones refer to
 */
export function loadHibp(
  root: string,
  dataset: Dataset,
): { incidents: Incident[]; listed: ReadonlyMap<string, number>; problems: Problem[] } {
  const { hibp, problems } = readHibp(root);
  const all = problems.length > 0 ? problems : checkHibp(hibp, dataset);
  const listed = new Map(
    hibp.records.flatMap(({ Name, PwnCount }) => {
      const id = hibp.lists.toldElsewhere.get(Name);
      return id === undefined ? [] : [[id, PwnCount] as const];
    }),
  );
  return { listed, incidents: all.length > 0 ? [] : hibpIncidents(hibp), problems: all };
}
