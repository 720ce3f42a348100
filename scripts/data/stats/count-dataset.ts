import { ADDRESS_EVIDENCE } from '../../../core/incident/address-evidence';
import type { IncidentFile, SupplierFile } from '../../../core/incident/curated-file';
import { DATA_CLASSES } from '../../../core/incident/data-class';
import { LEVELS } from '../../../core/incident/level';
import { concernsShoppers } from '../../../core/incident/vocabulary';
import { disclosureOf } from '../../../core/verdict/disclosure-of';
import type { Moment } from '../../../core/verdict/policy-input';
import { levelOf } from '../level-of';
import { publishIncidents } from '../publish-incidents';
import type { Table } from './print-table';

/** What a dataset holds, counted in incidents unless a table says otherwise. */
export function countDataset(records: readonly IncidentFile[], suppliers: ReadonlyMap<string, SupplierFile>, moment: Moment): Table[] {
  const published = publishIncidents(records, suppliers);
  const sites = records.flatMap((record) => record.shops.flatMap((shop) => shop.sites ?? []));
  return [
    tally('state', records, (record) => [record.state]),
    tally('disclosed in', records, (record) => [disclosureOf(record)?.slice(0, 4) ?? 'unknown'], 'by name'),
    tally('cause', records, (record) => [record.cause]),
    tally('certainty', records, (record) => [record.certainty]),
    tally(
      'category (shops)',
      records.flatMap((record) => record.shops),
      (shop) => [shop.category],
    ),
    tally('data class (of shoppers)', records, dataOf, DATA_CLASSES),
    tally('site rule', records, (record) => [hasRule(record) ? 'with' : 'without']),
    tally('evidence (site rules)', sites, (site) => [site.evidence], ADDRESS_EVIDENCE),
    tally('role (site rules)', sites, (site) => [site.role]),
    tally(`level on ${moment.today}, all`, published, (incident) => [levelOf(incident, moment)], LEVELS.toReversed()),
    tally(
      `level on ${moment.today}, shops with a site rule`,
      published.filter((incident) => hasRule(incident) && !incident.notAShop),
      (incident) => [levelOf(incident, moment)],
      LEVELS.toReversed(),
    ),
    tally('told to shoppers', records, (record) => [record.exposures.some(({ who }) => concernsShoppers(who)) ? 'yes' : 'no']),
  ];
}

function hasRule({ shops }: Pick<IncidentFile, 'shops'>): boolean {
  return shops.some((shop) => shop.sites?.some((site) => site.role !== 'unaffected'));
}

function dataOf({ exposures }: IncidentFile): string[] {
  const shown = exposures.filter(({ who }) => concernsShoppers(who));
  return [...new Set(shown.flatMap(({ data, dataIfGiven = [] }) => [...data, ...dataIfGiven]))];
}

/** Counts what each thing is; in the order given, by name, or most frequent first. */
function tally<T>(
  title: string,
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
  order: 'by count' | 'by name' | readonly string[] = 'by count',
): Table {
  const counts = new Map<string, number>();
  for (const key of things.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = [...counts].sort(([a, m], [b, n]) => {
    if (typeof order !== 'string') return order.indexOf(a) - order.indexOf(b);
    return (order === 'by count' ? n - m : 0) || (a < b ? -1 : 1);
  });
  return { title, rows, of: things.length };
}
