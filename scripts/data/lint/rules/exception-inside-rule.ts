import type { SiteRule } from '../../../../core/incident/site-rule';
import type { IncidentRule } from '../rule';

export const exceptionInsideRule: IncidentRule = {
  name: 'exception-inside-rule',
  description: 'An `unaffected` address lies inside a wider rule of the same record; anywhere else no rule is needed.',
  check({ record }) {
    const accusing = record.shops.flatMap((shop) => (shop.sites ?? []).filter((site) => site.role !== 'unaffected'));
    return record.shops.flatMap((shop, s) =>
      (shop.sites ?? []).flatMap((site, i) => {
        if (site.role !== 'unaffected' || accusing.some((wider) => covers(wider, site))) return [];
        return [{ field: `shops.${s}.sites.${i}.role`, remedy: `no rule of this record covers ${site.host}; remove the exception` }];
      }),
    );
  },
};

/** Whether every page of `inner` is one of `wider`, and not the other way round. */
function covers(wider: SiteRule, inner: SiteRule): boolean {
  const sameHost = wider.host === inner.host;
  if (wider.kind === 'site') return inner.host.endsWith(`.${wider.host}`) || (sameHost && inner.kind !== 'site');
  if (!sameHost || inner.kind !== 'path') return false;
  return wider.kind === 'host' || inner.path.startsWith(`${wider.path}/`);
}
