import type { IncidentRule } from '../rule';

export const sourcesArchived: IncidentRule = {
  name: 'sources-archived',
  description: 'The notice itself is kept in an archive, for the day on which its page is gone.',
  check({ record }) {
    return record.sources.flatMap(({ kind, archived }, i) =>
      kind === 'official' && archived === undefined
        ? [{ field: `sources.${i}.archived`, remedy: 'archive the notice and write the address of the copy' }]
        : [],
    );
  },
};
