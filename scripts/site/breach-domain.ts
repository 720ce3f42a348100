import { isStrong } from '../../core/incident/address-evidence';
import { addMonths, type Day } from '../../core/incident/partial-date';
import type { Incident, Shop } from '../../core/incident/schema';
import { accusesMany } from '../../core/matching/public-suffix-guard';

/** Of a shop that was last seen at an address so long ago, somebody else may be there now (as the policy has it). */
const SEEN_MONTHS = 24;

/**
 * The one domain that Have I Been Pwned's form has room for; empty where none may be told. Its readers match a domain
 * with every host below it and know no level, so there is none of a path on a shared host, of an exception, of a new
 * address after a move, of an address that lapsed, of a shop that closed, or of one that is not well known to be
 * there; nor of one below which others have theirs. What is listed elsewhere under a domain keeps it.
 */
export function breachDomain(incident: Incident, today: Day): string {
  const listed = incident.announcedBy === 'hibp';
  return incident.shops.flatMap((shop) => hostsOf(shop, listed, today))[0] ?? '';
}

function hostsOf({ status, sites = [] }: Shop, listed: boolean, today: Day): string[] {
  if (status === 'closed') return [];
  return sites
    .filter(({ kind, role }) => kind !== 'path' && (role === 'breached' || role === 'affected-through-supplier'))
    .filter(({ until }) => until === undefined || until > today)
    .filter(({ evidence, checked }) => listed || (isStrong(evidence) && addMonths(checked, SEEN_MONTHS) >= today))
    .map(({ host }) => host)
    .filter((host) => accusesMany({ kind: 'site', host }, listed) === undefined);
}
