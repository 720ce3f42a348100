import { lastDay } from '../../../../core/incident/partial-date';
import { lookedLately } from '../looked-lately';
import type { QueueRule } from '../queue-rule';

export const toBeContinued: QueueRule = {
  name: 'to-be-continued',
  description: 'A source said that more would follow, and nobody has seen it.',
  look({ record, today }) {
    if (lookedLately(record, today)) return [];
    return (record.awaited ?? []).flatMap(({ what, said, due }) => {
      if (what !== 'word' || (due !== undefined && lastDay(due) >= today)) return [];
      const when = due === undefined ? '' : ` (it was due ${due})`;
      return [
        {
          id: record.id,
          why: `a source of ${said} said that more would follow${when}: is there a later notice?`,
          weight: 5,
          since: due ?? said,
        },
      ];
    });
  },
};
