import type { Incident } from '../../core/incident/schema';
import type { Dataset } from '../data/lint/dataset';
import type { Problem } from '../data/lint/problem';
import { checkKeys, checkListed } from '../lists/check-listed';
import { unmappedWords } from '../lists/map-data';
import { leakIncidents, leakWords } from './leak-incidents';
import { type LeakListName, whyNotTold } from './leak-lists';
import { leakKey } from './leak-schema';
import { LEAKS_FILE, type Leaks, leakFile } from './read-leaks';

/**
 * Everything wrong between the snapshot, its lists, the other records and the incidents they make.
 * @param others the incidents of the other sources, whose ids are taken
 */
export function checkLeaks(leaks: Leaks, dataset: Dataset, others: readonly Incident[]): Problem[] {
  const told = leaks.leaks.filter((leak) => !leaks.lists.excluded.has(leakKey(leak)));
  const unmapped = unmappedWords(told.flatMap(leakWords), leaks.lists.dataClasses);
  if (unmapped.length > 0)
    return unmapped.map((one) => problem(leakFile('data-classes'), one, 'blf-mapped', 'say which of our data classes this is'));
  const incidents = leakIncidents(leaks);
  return [
    ...checkNames(leaks),
    ...checkDecisions(leaks),
    ...checkIds(leaks, incidents, [...dataset.incidents.map(({ record }) => record.id), ...others.map(({ id }) => id)]),
    ...incidents.flatMap((one) => checkListed(one, dataset, LEAKS_FILE)),
  ];
}

/** Entries that nobody has decided about: they are told of nowhere. For `data:check -- --warnings`. */
export function undecidedLeaks({ leaks, lists }: Leaks): Problem[] {
  return leaks
    .filter((leak) => whyNotTold(leak, lists) === 'undecided')
    .map((leak) =>
      problem(LEAKS_FILE, leakKey(leak), 'blf-undecided', 'list it in shops, others or excluded.json; until then it is not told'),
    );
}

/** Every entry of a hand-kept file is about an entry, or a name, that is there. */
function checkNames({ leaks, lists }: Leaks): Problem[] {
  const byKey: [LeakListName, Iterable<string>][] = [
    ['shops', lists.shops.keys()],
    ['others', lists.others.keys()],
    ['excluded', lists.excluded.keys()],
    ['corrections', lists.corrections.keys()],
    ['discreet', lists.discreet],
    ['told-elsewhere', lists.toldElsewhere.keys()],
  ];
  const byName: [LeakListName, Iterable<string>][] = [
    ['hosts', lists.hosts.keys()],
    ['names', lists.names.keys()],
  ];
  const files = (listed: [LeakListName, Iterable<string>][]) => listed.map(([list, keys]) => [leakFile(list), keys] as const);
  return [
    ...checkKeys(new Set(leaks.map(leakKey)), files(byKey), 'blf-known'),
    ...checkKeys(new Set(leaks.map(({ processor }) => processor)), files(byName), 'blf-known'),
    ...checkKeys(
      new Set(leaks.flatMap(({ subcontractor }) => subcontractor ?? [])),
      files([['suppliers', lists.suppliers.keys()]]),
      'blf-known',
    ),
  ];
}

/** One decision about each entry. */
function checkDecisions({ leaks, lists }: Leaks): Problem[] {
  return leaks.flatMap((leak) => {
    const key = leakKey(leak);
    const decisions = [lists.shops, lists.others, lists.excluded].filter((list) => list.has(key));
    return decisions.length < 2 ? [] : [problem(LEAKS_FILE, key, 'blf-decided', 'is in more than one of shops, others, excluded.json')];
  });
}

/** No id twice, and what is told elsewhere is told there. */
function checkIds({ lists }: Leaks, incidents: readonly Incident[], taken: readonly string[]): Problem[] {
  const ids = new Set(taken);
  const twice = incidents.flatMap(({ id }) => {
    if (ids.has(id)) return [problem(LEAKS_FILE, id, 'blf-id', 'another record has this id; list one of them in told-elsewhere.json')];
    ids.add(id);
    return [];
  });
  const untold = [...lists.toldElsewhere]
    .filter(([, id]) => !ids.has(id))
    .map(([key, id]) => problem(leakFile('told-elsewhere'), key, 'blf-told', `there is no incident ${id}; name the one that tells of it`));
  return [...twice, ...untold];
}

function problem(file: string, field: string, rule: string, remedy: string): Problem {
  return { file, field, rule, remedy };
}
