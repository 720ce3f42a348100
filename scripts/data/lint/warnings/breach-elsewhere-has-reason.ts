import type { IncidentRule } from '../rule';

const ELSEWHERE = /\bapp\b|internal (?:server|system)|separate (?:\w+ )?system|other system|CRM/i;

export const breachElsewhereHasReason: IncidentRule = {
  name: 'breach-elsewhere-has-reason',
  description:
    'Where the breach was not on the site itself, the comment says why its visitors are among those concerned (docs/decisions/0028).',
  check({ record }) {
    const said = ELSEWHERE.test(record.comment ?? '') && !/decision 0028/.test(record.comment ?? '');
    return record.shops.flatMap(({ sites = [] }, s) =>
      said && sites.some(({ role }) => role === 'breached')
        ? [
            {
              field: `shops.${s}.sites`,
              remedy: 'the comment speaks of another system: are the visitors of this address among those concerned?',
            },
          ]
        : [],
    );
  },
};
