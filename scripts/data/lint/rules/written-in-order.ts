import type { IncidentRule } from '../rule';
import { writeIncident } from '../write-incident';

export const writtenInOrder: IncidentRule = {
  name: 'written-in-order',
  description: "Keys stand in the schema's order, lists by their meaning, two spaces of indent.",
  check({ text, record }) {
    return text === writeIncident(record) ? [] : [{ field: '', remedy: 'run `npm run data:fix`' }];
  },
};
