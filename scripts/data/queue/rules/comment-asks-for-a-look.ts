import { lookedLately } from '../looked-lately';
import type { QueueRule } from '../queue-rule';

const ASKS = /look again|not looked at since|look at the notice|until looked at|find the notice/i;

export const commentAsksForALook: QueueRule = {
  name: 'comment-asks-for-a-look',
  description: 'Whoever wrote the record asks in the comment for another look.',
  look({ record, today }) {
    const asks = ASKS.exec(record.comment ?? '')?.[0];
    if (asks === undefined || lookedLately(record, today)) return [];
    const newest = record.sources
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1);
    return [{ id: record.id, why: `the comment says "${asks.toLowerCase()}"`, weight: 2, ...(newest !== undefined && { since: newest }) }];
  },
};
