import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'tldts';
import type { IncidentFile } from '../../../core/incident/curated-file';
import { listName } from '../../../core/incident/list-name';
import { namesOf } from '../../../core/incident/name-in';
import type { Incident } from '../../../core/incident/schema';
import { isAddressAlone } from '../../../core/search/addresses-in';
import { searchNames } from '../../../core/search/search-names';
import { hibpIncidents } from '../../hibp/hibp-incidents';
import { type Hibp, readHibp } from '../../hibp/read-hibp';
import { whyNotBuilt } from '../../hibp/why-not-built';
import type { Dataset } from '../lint/dataset';
import type { Problem } from '../lint/problem';
import { readDataset } from '../lint/read-dataset';
import { readSharedHosts, type SharedHost } from '../shared-host';
import type { Known, Place } from './known';
import { leftOut } from './left-out';
import { placesIn } from './looked-for';

/** Everything that exists, whatever its state, and the hosts of many owners. A file that is not there holds nothing. */
export function collectKnown(root: string, today: string): { known: Known[]; shared: SharedHost[] } {
  const { dataset, problems } = readDataset(root, today);
  const { hibp } = readHibp(root);
  const shared = existsSync(join(root, 'data/shared-hosts.json')) ? readSharedHosts(root) : [];
  const readme = join(root, 'data/README.md');
  return {
    shared,
    known: [
      ...dataset.incidents.map(({ record }) => ({ ...knownIncident(record), list: 'curated' as const, places: placesOf(record) })),
      ...unreadable(problems),
      ...ofHibp(hibp),
      ...ofSuppliers(dataset),
      ...shared.map(({ host }): Known => ({ list: 'shared host', id: host, title: host, names: [], places: [{ host }] })),
      ...(existsSync(readme) ? leftOut(readFileSync(readme, 'utf8')) : []),
    ],
  };
}

function knownIncident(
  record: Pick<Incident, 'id' | 'name' | 'shops' | 'operator' | 'disclosed' | 'cause' | 'state'>,
): Omit<Known, 'list'> {
  const { ja, en } = listName(record);
  return {
    id: record.id,
    title: ja === en ? ja : `${ja} / ${en}`,
    names: [...new Set(searchNames(record).filter((name) => !isAddressAlone(name)))],
    places: record.shops.flatMap(({ sites = [] }) =>
      sites.map((site) => ({ host: site.host, ...('path' in site && { path: site.path }) })),
    ),
    ...(record.disclosed !== undefined && { date: record.disclosed }),
    cause: record.cause,
    ...(record.state !== 'active' && { remark: record.state }),
  };
}

/** Its rules; then where its own notices stand, and the hosts its comment speaks of: a record without a rule is known by those. */
function placesOf(record: IncidentFile): Place[] {
  const { places } = knownIncident(record);
  const sources = record.sources.filter(({ kind }) => kind === 'official').flatMap(({ url }) => placesIn(url));
  const spoken = placesIn(record.comment ?? '').filter(({ host }) => parse(host).isIcann);
  return [
    ...places,
    ...sources.map(({ host }): Place => ({ host, from: 'source' })),
    ...spoken.map(({ host }): Place => ({ host, from: 'comment' })),
  ];
}

/** Of a file that does not fit the schema yet its name is known. */
function unreadable(problems: readonly Problem[]): Known[] {
  const files = new Set(problems.flatMap(({ file }) => (file.startsWith('data/incidents/') ? file : [])));
  return [...files].map((file) => {
    const id = basename(file, '.json');
    const name = id.replace(/-\d{4}$/, '').replaceAll('-', ' ');
    return { list: 'does not fit the schema', id, title: name, names: [name], places: [], date: id.slice(-4) };
  });
}

function ofHibp(hibp: Hibp): Known[] {
  const built = hibpIncidents(hibp).map((one): Known => ({ ...knownIncident(one), list: 'Have I Been Pwned' }));
  const others = hibp.records.flatMap((record): Known[] => {
    const why = whyNotBuilt(record, hibp.lists);
    if (why === undefined) return [];
    const told = hibp.lists.toldElsewhere.get(record.Name);
    return [
      {
        list: 'not built',
        id: record.Name,
        title: record.Title,
        names: [...new Set([record.Title, record.Name])],
        places: record.Domain === null ? [] : placesIn(record.Domain),
        date: record.BreachDate,
        remark: `Have I Been Pwned, ${told === undefined ? why : `told in ${told}`}`,
      },
    ];
  });
  return [...built, ...others];
}

function ofSuppliers({ suppliers, incidents }: Dataset): Known[] {
  return suppliers.map(({ record: { id, name, service, hosts = [] } }) => {
    const named = incidents.filter(({ record }) => record.suppliers?.includes(id)).length;
    return {
      list: 'supplier',
      id,
      title: namesOf(name).join(' / '),
      names: [...new Set([...namesOf(name), id.replaceAll('-', ' ')])],
      places: hosts.map((host) => ({ host: host.replace(/^\*\./, '') })),
      remark: `${service}, named in ${named} record${named === 1 ? '' : 's'}`,
    };
  });
}
