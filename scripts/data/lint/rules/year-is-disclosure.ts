import type { IncidentRule } from '../rule';

export const yearIsDisclosure: IncidentRule = {
  name: 'year-is-disclosure',
  description: 'The year in the id is the year of disclosure, where that is known.',
  check({ record }) {
    const year = record.disclosed?.slice(0, 4);
    return !year || record.id.endsWith(year) ? [] : [{ field: 'id', remedy: `end the id with ${year}, the year of disclosure` }];
  },
};
