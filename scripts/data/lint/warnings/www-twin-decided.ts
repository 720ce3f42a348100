import { parse } from 'tldts';
import type { IncidentRule } from '../rule';

export const wwwTwinDecided: IncidentRule = {
  name: 'www-twin-decided',
  description: 'A rule for a host or a path says what of its twin with or without www: a second rule, or a word in the comment.',
  check({ record }) {
    return record.shops.flatMap(({ sites = [] }, s) =>
      sites.flatMap(({ kind, host, role }, i) => {
        const domain = parse(host, { allowPrivateDomains: true }).domain;
        const twin = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
        const twins = host === domain || host === `www.${domain}`;
        if (
          kind === 'site' ||
          role === 'unaffected' ||
          !twins ||
          sites.some((one) => one.host === twin) ||
          /www/.test(record.comment ?? '')
        )
          return [];
        return [{ field: `shops.${s}.sites.${i}`, remedy: `what of ${twin}? add its rule, or say in the comment why not` }];
      }),
    );
  },
};
