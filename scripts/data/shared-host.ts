import * as z from 'zod/mini';
import { hostSchema, type SiteRule } from '../../core/incident/site-rule';

/** A host that many shops share and the public suffix list does not know, `data/shared-hosts.json`. */
export const sharedHostSchema = z.strictObject({
  host: hostSchema,
  /** How its tenants are told apart: the label before the host, or the first path segment. */
  tenant: z.enum(['label', 'path']),
  source: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type SharedHost = z.infer<typeof sharedHostSchema>;

/**
 * The shared host that a rule would accuse as a whole, or undefined when the rule names one tenant.
 * A tenant is a host below a `label` host, or a path on a `path` host.
 */
export function accusesSharedHost(rule: SiteRule, shared: readonly SharedHost[]): SharedHost | undefined {
  return shared.find(({ host, tenant }) => {
    const same = rule.host === host || rule.host === `www.${host}`;
    if (tenant === 'label') return same;
    return (same || rule.host.endsWith(`.${host}`)) && rule.kind !== 'path';
  });
}
