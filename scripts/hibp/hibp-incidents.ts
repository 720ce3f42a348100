import { addMonths, type Day, daysBetween, type PartialDate } from '../../core/incident/partial-date';
import type { Incident } from '../../core/incident/schema';
import { askForReader } from '../data/needs-reader';
import { slugOf } from '../data/slug-of';
import { hibpExposures } from './hibp-exposures';
import type { Correction, HibpLists } from './hibp-lists';
import type { HibpRecord } from './hibp-schema';
import { hibpSiteRules } from './hibp-site-rules';
import type { Hibp } from './read-hibp';
import { whyNotBuilt } from './why-not-built';

/** Listed at most this long after the breach, the listing counts as its disclosure; the same day of the month is still in time. */
const LISTED_WITHIN_MONTHS = 12;

/** The incidents that Have I Been Pwned's records become, in the snapshot's order; `whyNotBuilt` says which do not. */
export function hibpIncidents({ records, lists }: Hibp): Incident[] {
  return records.filter((record) => whyNotBuilt(record, lists) === undefined).map((record) => askForReader(toIncident(record, lists)));
}

function toIncident(record: HibpRecord, lists: HibpLists): Incident {
  const { Name, Title, AddedDate, ModifiedDate, Flags } = record;
  const exposures = hibpExposures(record, lists.dataClasses);
  const checked = ModifiedDate !== null && ModifiedDate > AddedDate ? ModifiedDate : AddedDate;
  const correction = lists.corrections.get(Name);
  const sites = hibpSiteRules(record.Domain, correction, checked);
  const names = lists.names.get(Name);
  const en = names?.en ?? Title;
  const category = lists.shops.get(Name)?.category;
  // Without a date anywhere the policy knows no disclosure and never says more than "on record".
  const listed = isDisclosure(record) ? AddedDate : undefined;
  const disclosed = correction?.disclosed?.date ?? listed;
  return {
    id: idOf(record, correction?.disclosed?.date),
    revision: revisionOf(record),
    state: 'active',
    shops: [
      {
        key: 'site',
        name: { ja: names?.ja ?? en, en },
        category: category ?? 'other',
        status: 'unknown',
        ...(exposures.some((one) => one.data.includes('password')) && { accounts: true }),
        // Where no site is named, nobody can say whether they had an account there.
        ...((record.Domain === null || lists.unseen.has(Name)) && { unseen: true }),
        ...(sites.length > 0 && { sites }),
      },
    ],
    ...(category === undefined && { notAShop: true }),
    ...((Flags?.includes('sensitive') || lists.discreet.has(Name)) && { discreet: true }),
    ...(disclosed !== undefined && { disclosed }),
    announcedBy: 'hibp',
    cause: 'unknown',
    // A list confirms nothing (rule certainty-fits-source); that it found the data genuine is told beside it.
    certainty: 'possible',
    ...(Flags !== null && !Flags.includes('unverified') && { verified: true }),
    exposures,
    sources: [
      {
        url: `https://haveibeenpwned.com/Breach/${encodeURIComponent(Name)}`,
        kind: 'database',
        language: 'en',
        // With a disclosure that is known otherwise, the day of the listing is no stand-in for it.
        ...((listed !== undefined || correction?.disclosed) && { date: AddedDate }),
      },
      ...(correction?.disclosed
        ? [{ url: correction.disclosed.source, kind: 'news', language: 'en', date: correction.disclosed.date } as const]
        : []),
    ],
    ...suppliersOf(correction?.supplier),
  };
}

function idOf({ Name, AddedDate }: HibpRecord, told: PartialDate | undefined): string {
  return `hibp-${slugOf(Name)}-${(told ?? AddedDate).slice(0, 4)}`;
}

function suppliersOf(at: Correction['supplier']): Pick<Incident, 'suppliers' | 'unnamedSupplier'> {
  if (!at) return {};
  const { name, service } = at;
  return name === undefined ? { unnamedSupplier: service } : { suppliers: [{ id: slugOf(name), name: { ja: name, en: name }, service }] };
}

/** Goes up with every change that Have I Been Pwned dates, and when the flags of a record become known. */
function revisionOf({ AddedDate, ModifiedDate, Flags }: HibpRecord): number {
  const changed = ModifiedDate === null ? 0 : Math.max(0, daysBetween(AddedDate, ModifiedDate));
  return 1 + changed + (Flags === null ? 0 : 1);
}

/** A listing years later tells nothing about when the public first heard of it. */
function isDisclosure({ BreachDate, AddedDate }: { BreachDate: Day; AddedDate: Day }): boolean {
  return BreachDate <= AddedDate && AddedDate <= addMonths(BreachDate, LISTED_WITHIN_MONTHS);
}
