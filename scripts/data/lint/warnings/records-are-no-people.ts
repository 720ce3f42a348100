import { figureOf } from '../../../../core/incident/count';
import type { IncidentRule } from '../rule';

export const recordsAreNoPeople: IncidentRule = {
  name: 'records-are-no-people',
  description: 'What is counted in 件 is records; people only where the source counts 人 or 名.',
  check({ record }) {
    const notes = (record.notes ?? []).map((note) => note.ja.replaceAll(',', '')).join('\n');
    return record.exposures.flatMap(({ people }, i) =>
      people !== undefined && notes.includes(`${figureOf(people)}件`)
        ? [{ field: `exposures.${i}.people`, remedy: 'a note counts the same figure in 件: should this be `records`?' }]
        : [],
    );
  },
};
