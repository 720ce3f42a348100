import { parse } from 'tldts';
import type { IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

export const wwwTwinDecided: IncidentRule = {
  name: 'www-twin-decided',
  description: 'A rule for a host or a path says what of its twin with or without www: a second rule, or a word in the comment.',
  check({ record }) {
    if (/www/.test(record.comment ?? '')) return [];
    return rulesOf(record).flatMap(({ rule: { kind, host, role }, shop, field }) => {
      const domain = parse(host, { allowPrivateDomains: true }).domain;
      const twin = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
      const hasTwin = host === domain || host === `www.${domain}`;
      const decided = kind === 'site' || role === 'unaffected' || shop.sites?.some((one) => one.host === twin);
      return hasTwin && !decided ? [{ field, remedy: `what of ${twin}? add its rule, or say in the comment why not` }] : [];
    });
  },
};
