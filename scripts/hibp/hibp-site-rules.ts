import { parse } from 'tldts';
import type { Day } from '../../core/incident/partial-date';
import type { SiteRule } from '../../core/incident/site-rule';
import { accusesMany } from '../../core/matching/public-suffix-guard';
import type { Correction } from './hibp-lists';

/**
 * The rules for a listed domain: the whole site where it is a registrable domain, else that host alone, because a
 * neighbour below the same domain may be somebody else. A correction replaces it. None for what cannot be an address of one owner
 * (nothing listed, an IP address, a public suffix, shop builders' suffixes included).
 * @param checked the day on which Have I Been Pwned last said so
 */
export function hibpSiteRules(listed: string | null, correction: Correction | undefined, checked: Day): SiteRule[] {
  const common = {
    role: correction?.supplier ? 'affected-through-supplier' : 'breached',
    evidence: 'third-party',
    checked,
    ...(correction?.until !== undefined && { until: correction.until }),
  } as const;
  if (correction?.hosts) return correction.hosts.map((host) => ({ kind: 'host', host, ...common }));
  const domain = correction?.domain === undefined ? listed : correction.domain;
  if (!domain) return [];
  const host = domain.toLowerCase().replace(/^www\./, '');
  const { domain: registrable, isIp } = parse(host, { allowPrivateDomains: true });
  if (!registrable || isIp) return [];
  const site: SiteRule = { kind: host === registrable ? 'site' : 'host', host, ...common };
  // Below some services every host is a tenant's, whose visitors are not concerned: then the service's own two hosts.
  if (!accusesMany(site, true)) return [site];
  return [host, `www.${host}`].map((one) => ({ kind: 'host', host: one, ...common }));
}
