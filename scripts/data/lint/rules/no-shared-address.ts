import { parse } from 'tldts';
import { isPlatformsOwn } from '../../../../core/matching/platforms-own';
import { accusesMany } from '../../../../core/matching/public-suffix-guard';
import type { IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

const REMEDIES = {
  suffix: "many owners live under this; name the shop's own host",
  platform:
    'many shops live there (data/shared-hosts.json): write the address of this one, or category "platform" where the record is about the platform itself',
  section: "many shops live under this path: write the shop's own, one part deeper",
};

export const noSharedAddress: IncidentRule = {
  name: 'no-shared-address',
  description: 'A rule names one shop: never a public suffix, never a shared host without its tenant.',
  check({ path, record }) {
    // The demo's invented shops live under reserved names (RFC 2606), which no list knows and no curated record may use.
    const invented = path.startsWith('scripts/demo/');
    return rulesOf(record).flatMap(({ rule: site, shop, field: place }) => {
      const field = `${place}.host`;
      // Private suffixes count: myshopify.com is every shop there, cool-shop.myshopify.com is one.
      const { domain, isIp, isIcann, isPrivate } = parse(site.host, { allowPrivateDomains: true });
      if (isIp) return [{ field, remedy: "an IP address is nobody's shop; leave the rule out" }];
      if (!domain) return [{ field, remedy: `${site.host} is a public suffix, under which many owners live; name the shop's own host` }];
      if (!isIcann && !isPrivate && !(invented && site.host.endsWith('.example')))
        return [{ field, remedy: `${site.host} ends in no known public suffix; look for a typing error` }];
      if (site.kind === 'site' && site.host !== domain) {
        return [{ field, remedy: `a site rule covers a registrable domain (${domain}); for one host write kind "host"` }];
      }
      const many = accusesMany(site, isPlatformsOwn(record, shop));
      return many ? [{ field, remedy: REMEDIES[many] }] : [];
    });
  },
};
