import type { Day } from '../incident/partial-date';
import type { Incident, Shop } from '../incident/schema';
import type { Place, SiteRule } from '../incident/site-rule';
import type { PageAddress } from './page-address';

/** That an address belongs to a shop of an incident, with the rule that says so. */
export interface Match {
  incident: Incident;
  shop: Shop;
  rule: SiteRule;
}

/**
 * The incidents that name an address, each once, by its narrowest rule. An `unaffected` rule wins over every rule of the
 * same incident that is not narrower than itself. A rule whose end (`until`) has come matches nothing.
 * @param today the day of the visit
 */
export function matchIncidents(address: PageAddress, incidents: Iterable<Incident>, today: Day): Match[] {
  const matches: Match[] = [];
  for (const incident of incidents) {
    let best: Match | undefined;
    let exception: SiteRule | undefined;
    for (const shop of incident.shops) {
      for (const rule of shop.sites ?? []) {
        if (!covers(rule, address)) continue;
        if (rule.role === 'unaffected') {
          if (!exception || narrower(rule, exception)) exception = rule;
        } else if (!(rule.until && rule.until <= today) && (!best || narrower(rule, best.rule))) {
          best = { incident, shop, rule };
        }
      }
    }
    if (best && !(exception && !narrower(best.rule, exception))) matches.push(best);
  }
  return matches;
}

/** Whether a rule, or any other place on the web, is about an address, apart from a rule's role and date. */
export function covers(rule: Place, { host, path }: PageAddress): boolean {
  switch (rule.kind) {
    case 'host':
      return host === rule.host;
    case 'site':
      return host === rule.host || host.endsWith(`.${rule.host}`);
    case 'path':
      return host === rule.host && (path === rule.path || path.startsWith(`${rule.path}/`));
  }
}

const BREADTH = { path: 0, host: 1, site: 2 } as const;

/** Whether `a` names a smaller part of the web than `b`; both cover the same address. */
function narrower(a: SiteRule, b: SiteRule): boolean {
  if (a.kind !== b.kind) return BREADTH[a.kind] < BREADTH[b.kind];
  if (a.kind === 'path' && b.kind === 'path') return a.path.length > b.path.length;
  return a.host.length > b.host.length;
}
