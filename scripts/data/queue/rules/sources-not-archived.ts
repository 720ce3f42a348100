import { isArchived } from '../../lint/archives';
import type { QueueRule } from '../queue-rule';

export const sourcesNotArchived: QueueRule = {
  name: 'sources-not-archived',
  description: 'A source has no copy in an archive, for the day on which its page is gone.',
  ofEndedToo: true,
  look({ record }) {
    const bare = record.sources.filter((source) => !isArchived(source));
    const dates = bare.flatMap(({ date }) => date ?? []).sort();
    if (bare.length === 0) return [];
    return [
      {
        id: record.id,
        why: `${bare.length} of ${record.sources.length} sources have no copy in an archive`,
        // With nothing kept the whole record may one day stand on nothing.
        weight: bare.length === record.sources.length ? 1 : 0.5,
        ...(dates[0] !== undefined && { since: dates[0] }),
      },
    ];
  },
};
