import { parse } from 'tldts';
import type { DataClass } from '../../core/incident/data-class';
import type { Exposure, Incident } from '../../core/incident/schema';
import type { SiteRule } from '../../core/incident/site-rule';
import { askForReader } from '../data/needs-reader';
import { slugOf } from '../data/slug-of';
import { mapData } from '../lists/map-data';
import { vagueDate } from '../lists/vague-date';
import { foldWord, type LeakLists, whyNotTold } from './leak-lists';
import { type Leak, LIST_PAGE, leakKey } from './leak-schema';
import { leakVolume } from './leak-volume';
import { type Leaks, leakFile } from './read-leaks';

/** Data of which the list's figure is not told: beside it, every one of those people would be read to have lost them. */
const CARD: readonly DataClass[] = ['card-number', 'card-security-code', 'card-expiry', 'card-holder-name', 'card-partial'];
const BANK: readonly DataClass[] = ['bank-account'];

/** The incidents that the list's entries become, in the snapshot's order; `whyNotTold` says which do not. */
export function leakIncidents({ leaks, lists }: Leaks): Incident[] {
  return leaks.filter((leak) => whyNotTold(leak, lists) === undefined).map((leak) => askForReader(toIncident(leak, lists)));
}

/** The id of the incident that an entry becomes. Month and day are part of it: a company may be listed twice in a year. */
export function leakId({ date, processor }: Pick<Leak, 'date' | 'processor'>): string {
  const [year, month, day] = date.split('-');
  return `blf-${slugOf(processor)}-${month}${day}-${year}`;
}

/** The list's words for what leaked, folded as `data-classes.json` has them; `inconnu` where it says nothing. */
export function leakWords({ data }: Pick<Leak, 'data'>): string[] {
  return data.length > 0 ? data.map(foldWord) : ['inconnu'];
}

function toIncident(leak: Leak, lists: LeakLists): Incident {
  const key = leakKey(leak);
  const shop = lists.shops.get(key);
  const decided = shop ?? lists.others.get(key);
  const correction = lists.corrections.get(key);
  const day = correction?.date ?? leak.date;
  const date = vagueDate(day);
  const data = correction?.data ?? mapData(leakWords(leak), lists.dataClasses, leakFile('data-classes'));
  const names = lists.names.get(leak.processor);
  const en = names?.en ?? leak.processor;
  const supplier = supplierOf(leak, lists);
  const sites = siteRules(leak, supplier !== undefined, lists);
  return {
    id: leakId({ ...leak, date: day }),
    revision: leak.revision,
    state: 'active',
    shops: [
      {
        key: 'site',
        name: { ja: names?.ja ?? en, en },
        category: decided?.category ?? 'other',
        status: 'unknown',
        ...(data.includes('password') && { accounts: true }),
        ...(lists.others.get(key)?.unseen && { unseen: true }),
        ...(sites.length > 0 && { sites }),
      },
    ],
    ...(shop === undefined && { notAShop: true }),
    ...(lists.discreet.has(key) && { discreet: true }),
    // Of the leak or of its publication: the earlier of the two can only make us quieter.
    disclosed: date,
    announcedBy: 'bonjourlafuite',
    cause: correction?.cause ?? (supplier ? 'supplier-breach' : 'unknown'),
    // A list confirms nothing (rule certainty-fits-source); that it has it as confirmed is told beside it.
    certainty: 'possible',
    exposures: exposuresOf(data, leakVolume(leak.volume), decided?.who ?? 'customers'),
    sources: [LIST_PAGE, ...leak.links.filter(isOfTheList)].map((url) => ({ url, kind: 'database', language: 'fr', date }) as const),
    ...(supplier && { suppliers: [supplier] }),
  };
}

/** Whether an address is one of the list's own pages or pictures. Other links were looked at by nobody here, and are not shown. */
export function isOfTheList(url: string): boolean {
  return url.startsWith(LIST_PAGE) && url !== LIST_PAGE;
}

function exposuresOf(data: readonly DataClass[], figures: Pick<Exposure, 'people' | 'records'>, who: Exposure['who']): Exposure[] {
  const apart = [data.some((one) => one === 'card-number' || one === 'card-security-code') ? CARD : [], BANK].map((kind) =>
    data.filter((one) => kind.includes(one)),
  );
  const rest = data.filter((one) => !apart.flat().includes(one));
  return [
    ...apart.flatMap((some) => (some.length > 0 ? [{ who, data: some }] : [])),
    ...(rest.length > 0 ? [{ who, data: rest, ...figures }] : []),
  ];
}

type Supplier = NonNullable<Incident['suppliers']>[number];

function supplierOf({ subcontractor }: Leak, { suppliers }: LeakLists): Supplier | undefined {
  const known = suppliers.get(subcontractor ?? '');
  if (subcontractor === null || !known) return undefined;
  return { id: slugOf(subcontractor), name: { ja: subcontractor, en: subcontractor }, service: known.service };
}

/** The rule for the address that `hosts.json` has for the company's name; never better evidence than a page of somebody else. */
function siteRules({ processor }: Leak, atSupplier: boolean, { hosts }: LeakLists): SiteRule[] {
  const known = hosts.get(processor);
  if (!known) return [];
  const { host, seen: checked } = known;
  const kind = parse(host, { allowPrivateDomains: true }).domain === host ? 'site' : 'host';
  return [{ kind, host, role: atSupplier ? 'affected-through-supplier' : 'breached', evidence: 'third-party', checked }];
}
