import type { IncidentRule } from '../rule';

const LOGGED_IN = /logged in to|accounts were entered|origin (?:is )?unknown|where the passwords came from/i;

export const logInsAreNoPasswords: IncidentRule = {
  name: 'log-ins-are-no-passwords',
  description: 'That somebody logged in does not say that passwords leaked from the shop.',
  check({ record }) {
    const said = [record.comment ?? '', ...(record.notes ?? []).map((note) => note.en)].some((text) => LOGGED_IN.test(text));
    return record.exposures.flatMap(({ data }, i) =>
      said && data.includes('password')
        ? [{ field: `exposures.${i}.data`, remedy: 'the words speak of log-ins: is password what leaked?' }]
        : [],
    );
  },
};
