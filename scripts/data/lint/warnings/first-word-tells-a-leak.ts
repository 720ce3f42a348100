import type { IncidentRule } from '../rule';

export const firstWordTellsALeak: IncidentRule = {
  name: 'first-word-tells-a-leak',
  description: '`disclosed` is the day of the first word of a leak, not of an outage or a break-in.',
  check({ record }) {
    if (record.disclosed === undefined || !record.exposures.every((one) => one.disclosed !== undefined)) return [];
    return [{ field: 'disclosed', remedy: 'every group was first named later: did the notice of this day tell of a leak at all?' }];
  },
};
