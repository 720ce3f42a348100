import { figureOf } from '../../core/incident/count';
import { DATA_CLASSES } from '../../core/incident/data-class';
import { listName } from '../../core/incident/list-name';
import { firstDay } from '../../core/incident/partial-date';
import type { Exposure, Incident } from '../../core/incident/schema';
import { hasEnded } from '../../core/incident/state';
import { certaintyOf, dataOf, exposuresOf } from '../../core/verdict/exposures-of';
import { tellIncident } from '../../core/wording/tell-incident';
import type { HibpRecord } from '../hibp/hibp-schema';
import { breachDomain } from './breach-domain';
import type { Breach } from './breach-schema';
import { BREACH_WORDS } from './breach-words';
import { escapeMarkup } from './escape-markup';
import { addedOn, momentOfDay, updatedOn } from './record-dates';
import type { Site } from './site';
import type { SiteEntry } from './site-entry';
import { WORDS } from './site-language';
import { ICON_FILE, pathsIn } from './site-paths';

const HIBP_PAGE = 'https://haveibeenpwned.com/Breach/';
const OUR_CREDIT = 'Misemori contributors, CC BY 4.0';
const BLF_CREDIT = '<a href="https://bonjourlafuite.eu.org/">BonjourLaFuite</a>, MIT; corrected and told by Misemori';
const HIBP_CREDIT = '<a href="https://haveibeenpwned.com/">Have I Been Pwned</a>, CC BY 4.0; corrected and told by Misemori';

/**
 * The records that Have I Been Pwned's form can tell, newest first. It has one word for all that happened, a breach; so there
 * is nothing here that ended, that nobody could confirm, or that is discreet.
 * @param snapshot the records of Have I Been Pwned's list: a record from there goes out as it is listed, but for its domain
 * @throws when two records would have one name
 */
export function breachList(site: Site, snapshot: readonly HibpRecord[]): Breach[] {
  const byName = new Map(snapshot.map((record) => [record.Name, record]));
  const breaches = site.listed.flatMap((entry) => toBreach(site, entry, byName) ?? []);
  const names = breaches.map(({ Name }) => Name.toLowerCase());
  const twice = names.filter((name, i) => names.indexOf(name) < i);
  if (twice.length > 0) throw new Error(`Two records would have one name in the list of breaches: ${twice.join(', ')}`);
  return breaches;
}

function toBreach(site: Site, entry: SiteEntry, snapshot: ReadonlyMap<string, HibpRecord>): Breach | undefined {
  const { incident } = entry.recorded;
  const all = exposuresOf(incident, undefined);
  const exposures = all.filter((one) => certaintyOf(one, incident) !== 'not-confirmed');
  if (hasEnded(incident.state) || exposures.length === 0) return undefined;
  const listed = snapshot.get(listedName(incident) ?? '');
  const data = dataOf(exposures);
  const added = addedOn(incident);
  const own = {
    Name: pascalCase(incident.id),
    BreachDate: breachDay(incident) ?? added,
    AddedDate: momentOfDay(added),
    ModifiedDate: momentOfDay(updatedOn(incident, site.today)),
    PwnCount: exposures.length === all.length ? entry.people : largest(exposures),
    Attribution: incident.announcedBy === 'bonjourlafuite' ? BLF_CREDIT : OUR_CREDIT,
    DataClasses: DATA_CLASSES.filter((one) => data.has(one))
      .map((one) => BREACH_WORDS[one])
      .sort(),
    IsVerified: exposures.every((one) => certaintyOf(one, incident) === 'confirmed'),
    IsStealerLog: incident.cause === 'stolen-from-user-devices',
  };
  const said = listed ? asListed(listed) : own;
  return {
    Name: said.Name,
    Title: listName(incident).en,
    Domain: breachDomain(incident, site.today),
    BreachDate: said.BreachDate,
    AddedDate: said.AddedDate,
    ModifiedDate: said.ModifiedDate,
    PwnCount: said.PwnCount,
    Description: describe(site, entry),
    LogoPath: `${site.base ?? ''}${ICON_FILE}`,
    Attribution: said.Attribution,
    DisclosureUrl: incident.sources.find(({ kind }) => kind !== 'database' && kind !== 'repost')?.url ?? null,
    DataClasses: said.DataClasses,
    IsVerified: said.IsVerified,
    IsFabricated: false,
    IsSensitive: false,
    IsRetired: false,
    IsSpamList: false,
    IsMalware: false,
    IsSubscriptionFree: false,
    IsStealerLog: said.IsStealerLog,
  };
}

/** Where nobody knows the flags, the origin of the data counts as not proven. */
function asListed({ Name, BreachDate, AddedDate, ModifiedDate, PwnCount, DataClasses, Flags }: HibpRecord) {
  return {
    Name,
    BreachDate,
    AddedDate: momentOfDay(AddedDate),
    ModifiedDate: momentOfDay(ModifiedDate ?? AddedDate),
    PwnCount,
    DataClasses,
    Attribution: HIBP_CREDIT,
    IsVerified: Flags !== null && !Flags.includes('unverified'),
    IsStealerLog: Flags?.includes('stealer-log') === true,
  };
}

/** The name under which Have I Been Pwned lists a record that is from there. */
function listedName({ announcedBy, sources }: Incident): string | undefined {
  if (announcedBy !== 'hibp') return undefined;
  const page = sources.find(({ url }) => url.startsWith(HIBP_PAGE))?.url;
  return page && decodeURIComponent(page.slice(HIBP_PAGE.length));
}

/** The first day of the attack, where something is known of it. A window of purchases can be older than the attack. */
function breachDay({ attack, exposures }: Incident): string | undefined {
  const starts = [attack?.from, ...exposures.map(({ window }) => (window?.kind === 'attack' ? window.from : undefined))];
  return starts
    .flatMap((date) => (date === undefined ? [] : firstDay(date)))
    .sort()
    .at(0);
}

/** The same sentences as everywhere, as HTML: who said it, when, and how surely is part of them. */
function describe({ base }: Site, { recorded, page }: SiteEntry): string {
  const text = escapeMarkup(tellIncident(recorded, WORDS.en).summary.join(' '));
  if (base === undefined) return text;
  return `${text} <a href="${escapeMarkup(`${base}${pathsIn('en').incident(page)}`)}">The record and its sources</a>.`;
}

/** `kirin-do-2026` → `KirinDo2026`. */
function pascalCase(id: string): string {
  return id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

function largest(exposures: readonly Exposure[]): number {
  return Math.max(0, ...exposures.map(({ people, records }) => figureOf(people ?? records ?? 0)));
}
