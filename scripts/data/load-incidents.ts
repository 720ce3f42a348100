import { figureOf } from '../../core/incident/count';
import { dayOf } from '../../core/incident/partial-date';
import type { Incident } from '../../core/incident/schema';
import { loadLeaks } from '../bonjourlafuite/load-leaks';
import { loadHibp } from '../hibp/load-hibp';
import { checkDataset } from './lint/check-dataset';
import type { Dataset } from './lint/dataset';
import { type Problem, printProblem } from './lint/problem';
import { CURATED, type DataFolders, readDataset } from './lint/read-dataset';
import { publishIncidents } from './publish-incidents';

/** Everything curated, and everything wrong with it. */
export interface CheckedData {
  dataset: Dataset;
  /** From the Have I Been Pwned snapshot; none while there is a problem there. */
  hibp: Incident[];
  /** From the snapshot of BonjourLaFuite; none while there is a problem there. */
  leaks: Incident[];
  /** Entries of it that nobody has decided about. */
  undecided: Problem[];
  /** How many addresses it lists of incidents that curated records tell of, by their id. */
  listed: ReadonlyMap<string, number>;
  problems: Problem[];
}

/** Reads all facts and runs every rule over them. `more`: folders beside the curated ones, for the demo. */
export function checkData(root: string, more?: DataFolders): CheckedData {
  const folders = {
    incidents: [...CURATED.incidents, ...(more?.incidents ?? [])],
    suppliers: [...CURATED.suppliers, ...(more?.suppliers ?? [])],
  };
  const { dataset, problems } = readDataset(root, dayOf(Date.now()), folders);
  const hibp = loadHibp(root, dataset);
  const leaks = loadLeaks(root, dataset, hibp.incidents);
  return {
    dataset,
    hibp: hibp.incidents,
    leaks: leaks.incidents,
    undecided: leaks.undecided,
    listed: hibp.listed,
    problems: [...problems, ...checkDataset(dataset), ...hibp.problems, ...leaks.problems],
  };
}

/**
 * All incidents in their published form; `inventedOnly`: those of the demo alone, for pictures.
 * @throws when the data check finds anything, with every problem in the message: nothing unchecked is ever built
 */
export function loadIncidents(root: string, more?: DataFolders, inventedOnly = false): Incident[] {
  const checked = checkData(root, more);
  const { problems, dataset } = checked;
  if (problems.length > 0) throw new Error(`The data do not pass their check:\n${problems.map(printProblem).join('\n')}`);
  if (!inventedOnly) return publishData(checked);
  const incidents = dataset.incidents.filter(({ path }) => path.startsWith('scripts/demo/'));
  return publishData({ ...checked, dataset: { ...dataset, incidents }, hibp: [], leaks: [] });
}

/**
 * What could be read in its published form, whatever the check found.
 * @throws when a record names a supplier or another record that is not there
 */
export function publishData({ dataset, hibp, leaks, listed }: Omit<CheckedData, 'problems' | 'undecided'>): Incident[] {
  const suppliers = new Map(dataset.suppliers.map(({ record }) => [record.id, record]));
  const published = publishIncidents(
    dataset.incidents.map(({ record }) => record),
    suppliers,
  );
  return [...published.map((one) => withListed(one, listed)), ...hibp, ...leaks];
}

/** Another figure of Have I Been Pwned is told beside the announced ones, as theirs. */
function withListed(incident: Incident, listed: ReadonlyMap<string, number>): Incident {
  const addresses = listed.get(incident.id);
  const told = [incident.total, ...incident.exposures].flatMap((one) => [one?.people, one?.records]).flatMap((one) => one ?? []);
  if (addresses === undefined || told.some((one) => figureOf(one) === addresses)) return incident;
  return { ...incident, listedAddresses: addresses };
}
