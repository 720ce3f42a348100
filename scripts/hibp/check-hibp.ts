import type { Incident } from '../../core/incident/schema';
import type { Dataset } from '../data/lint/dataset';
import type { Problem } from '../data/lint/problem';
import { checkKeys, checkListed } from '../lists/check-listed';
import { unmappedClasses } from './hibp-exposures';
import { hibpIncidents } from './hibp-incidents';
import type { HibpListName } from './hibp-lists';
import { hibpSiteRules } from './hibp-site-rules';
import { type Hibp, listFile, SNAPSHOT_FILE } from './read-hibp';
import { whyNotBuilt } from './why-not-built';

/** Everything wrong between the snapshot, its lists, the curated records and the incidents they make. */
export function checkHibp(hibp: Hibp, dataset: Dataset): Problem[] {
  const unmapped = unmappedClasses(hibp.records, hibp.lists.dataClasses);
  if (unmapped.length > 0) {
    return unmapped.map((one) => problem(listFile('data-classes'), one, 'hibp-mapped', 'say which of our data classes this is'));
  }
  const incidents = hibpIncidents(hibp);
  return [
    ...checkNames(hibp),
    ...checkIds(hibp, incidents, dataset),
    ...checkDomains(hibp),
    ...incidents.flatMap((one) => checkListed(one, dataset, SNAPSHOT_FILE)),
  ];
}

/** Every entry of a list is about a record that is there. */
function checkNames({ records, lists }: Hibp): Problem[] {
  const listed: [HibpListName, Iterable<string>][] = [
    ['corrections', lists.corrections.keys()],
    ['shops', lists.shops.keys()],
    ['discreet', lists.discreet],
    ['unseen', lists.unseen],
    ['excluded', lists.excluded.keys()],
    ['names', lists.names.keys()],
    ['told-elsewhere', lists.toldElsewhere.keys()],
  ];
  return checkKeys(
    new Set(records.map((record) => record.Name)),
    listed.map(([list, names]) => [listFile(list), names]),
    'hibp-known',
  );
}

/** No id twice, and what is told elsewhere is told there. */
function checkIds({ lists }: Hibp, incidents: readonly Incident[], { incidents: curated }: Dataset): Problem[] {
  const ids = new Set(curated.map(({ record }) => record.id));
  const twice = incidents.flatMap(({ id }) => {
    if (ids.has(id)) return [problem(SNAPSHOT_FILE, id, 'hibp-id', 'another record has this id; list one of them in told-elsewhere.json')];
    ids.add(id);
    return [];
  });
  const untold = [...lists.toldElsewhere]
    .filter(([, id]) => !ids.has(id))
    .map(([name, id]) =>
      problem(listFile('told-elsewhere'), name, 'hibp-told', `there is no incident ${id}; name the one that tells of it`),
    );
  return [...twice, ...untold];
}

/** A listed domain that silently became no rule would be a missed warning. */
function checkDomains({ records, lists }: Hibp): Problem[] {
  return records
    .filter((record) => !lists.corrections.has(record.Name) && whyNotBuilt(record, lists) === undefined)
    .filter(({ Domain, AddedDate }) => Domain !== null && hibpSiteRules(Domain, undefined, AddedDate).length === 0)
    .map(({ Name, Domain }) => problem(SNAPSHOT_FILE, Name, 'hibp-domain', `no rule can be made for ${Domain}; write a correction`));
}

function problem(file: string, field: string, rule: string, remedy: string): Problem {
  return { file, field, rule, remedy };
}
