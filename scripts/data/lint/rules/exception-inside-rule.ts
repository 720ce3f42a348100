import type { SiteRule } from '../../../../core/incident/site-rule';
import type { IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

export const exceptionInsideRule: IncidentRule = {
  name: 'exception-inside-rule',
  description: 'An `unaffected` address lies inside a wider rule of the same record; anywhere else no rule is needed.',
  check({ record }) {
    const rules = rulesOf(record);
    const accusing = rules.filter(({ rule }) => rule.role !== 'unaffected');
    return rules.flatMap(({ rule, field }) =>
      rule.role !== 'unaffected' || accusing.some((wider) => covers(wider.rule, rule))
        ? []
        : [{ field: `${field}.role`, remedy: `no rule of this record covers ${rule.host}; remove the exception` }],
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
