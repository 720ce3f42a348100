import type { IncidentRule } from '../rule';

export const idIsPath: IncidentRule = {
  name: 'id-is-path',
  description: 'An incident lies at data/incidents/<year>/<id>.json, where the id ends with the year.',
  check({ path, record }) {
    const wanted = `incidents/${record.id.slice(-4)}/${record.id}.json`;
    return path.endsWith(`/${wanted}`) ? [] : [{ field: 'id', remedy: `move the file to ${wanted}, or change the id` }];
  },
};
