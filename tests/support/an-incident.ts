import type { Exposure, Incident, Shop } from '../../core/incident/schema';
import type { SiteRule } from '../../core/incident/site-rule';
import type { RecordedIncident } from '../../core/verdict/verdict';

/** The day on which the tests stand. */
export const TODAY = '2026-11-22';
export const NOW_MS = Date.parse('2026-11-22T09:00:00Z');
export const MOMENT = { today: TODAY, published: '2026-11-20' };

const common = { role: 'breached', evidence: 'notice', checked: '2026-06-01' } as const;
type More = Partial<Pick<SiteRule, 'role' | 'evidence' | 'checked' | 'until'>>;

export const hostRule = (host: string, more: More = {}): SiteRule => ({ kind: 'host', host, ...common, ...more });
export const siteRule = (host: string, more: More = {}): SiteRule => ({ kind: 'site', host, ...common, ...more });
export const pathRule = (host: string, path: string, more: More = {}): SiteRule => ({ kind: 'path', host, path, ...common, ...more });

/** An invented shop that answers at these rules. */
export function aShop(key: string, sites: SiteRule[] = [], more: Partial<Shop> = {}): Shop {
  return {
    key,
    name: { ja: `${key}の店`, en: `Shop ${key}` },
    category: 'general',
    status: 'open',
    ...(sites.length > 0 && { sites }),
    ...more,
  };
}

export function anExposure(change: Partial<Exposure> = {}): Exposure {
  return { who: 'buyers', data: ['address', 'name'], ...change };
}

/** An invented incident: active, possible, announced by its operator on 1 June 2026. */
export function anIncident(change: Partial<Incident> = {}): Incident {
  return {
    id: 'nagi-2026',
    revision: 1,
    state: 'active',
    shops: [aShop('nagi', [siteRule('nagi.example')])],
    disclosed: '2026-06-01',
    announcedBy: 'operator',
    cause: 'unauthorised-access',
    certainty: 'possible',
    exposures: [anExposure()],
    sources: [{ url: 'https://nagi.example/notice', kind: 'official', language: 'ja', date: '2026-06-01' }],
    ...change,
  };
}

/** An incident of a shop at one site, named for it. */
export function incidentAt(host: string, change: Partial<Incident> = {}): Incident {
  const key = host.replaceAll('.', '-');
  return anIncident({ id: `${key}-2026`, shops: [aShop(key, [siteRule(host)])], ...change });
}

/** An incident in a verdict, at a level. */
export function recorded(incident: Incident, level: RecordedIncident['level'] = 'alert'): RecordedIncident {
  const shop = incident.shops[0]!;
  const rule = shop.sites?.[0];
  return { incident, shopKey: shop.key, ...(rule && { rule }), level, cappedBy: [], today: TODAY };
}
