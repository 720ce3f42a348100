import type { IncidentWarning } from '../rule';

export const sourcesArchived: IncidentWarning = {
  name: 'sources-archived',
  description: 'Each source is kept in an archive, for the day on which its page is gone.',
  counted: true,
  check({ record }) {
    return record.sources.flatMap(({ archived }, i) =>
      archived === undefined ? [{ field: `sources.${i}.archived`, remedy: 'archive the page and write the address of the copy' }] : [],
    );
  },
};
