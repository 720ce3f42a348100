import type { IncidentRule } from '../rule';

export const stateHasReason: IncidentRule = {
  name: 'state-has-reason',
  description: 'A record that is not active says since when and why; an active one has nothing to explain.',
  check({ record }) {
    if (record.state === 'active') {
      return record.stateSince ? [{ field: 'stateSince', remedy: 'remove it, or change the state' }] : [];
    }
    return record.stateSince ? [] : [{ field: 'stateSince', remedy: `say since when and why the record is ${record.state}` }];
  },
};
