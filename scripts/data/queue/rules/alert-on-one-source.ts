import { lookedLately } from '../looked-lately';
import type { QueueRule } from '../queue-rule';

export const alertOnOneSource: QueueRule = {
  name: 'alert-on-one-source',
  description: 'The record raises an alert, and a single source says what it tells.',
  look({ record, level, today }) {
    const [source, ...others] = record.sources;
    if (level !== 'alert' || source === undefined || others.length > 0 || lookedLately(record, today)) return [];
    return [
      {
        id: record.id,
        why: `it raises an alert on one source (${source.kind}): does another say the same?`,
        // Its own word needs no witness as much as somebody else's does.
        weight: source.kind === 'official' ? 3 : 5,
        ...(record.disclosed !== undefined && { since: record.disclosed }),
      },
    ];
  },
};
