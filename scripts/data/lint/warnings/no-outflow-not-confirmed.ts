import type { IncidentRule } from '../rule';

const NONE_FOUND =
  /no (?:sign|trace|evidence|outflow|transfer)[^.]*(?:found|confirmed|seen|proven)|形跡は(?:なかった|ない|見つかって)|漏えいは確認されて(?:いません|いない)/i;

export const noOutflowNotConfirmed: IncidentRule = {
  name: 'no-outflow-not-confirmed',
  description: 'Where somebody looked and found no outflow, the leak is `not-confirmed` (docs/decisions/0028).',
  check({ record }) {
    if (record.certainty === 'not-confirmed' || record.state !== 'active' || /decision 0028/.test(record.comment ?? '')) return [];
    return (record.notes ?? []).flatMap((note, i) =>
      NONE_FOUND.test(note.en) || NONE_FOUND.test(note.ja)
        ? [{ field: `notes.${i}`, remedy: `it says that no outflow was found, yet the record says ${record.certainty}` }]
        : [],
    );
  },
};
