import type { IncidentFile } from '../../../../core/incident/curated-file';
import { firstDay, lastDay, type PartialDate } from '../../../../core/incident/partial-date';
import { hasEnded } from '../../../../core/incident/state';
import type { Finding, IncidentRule } from '../rule';

export const wordsHaveDates: IncidentRule = {
  name: 'words-have-dates',
  description: 'What a later notice changed stands in `notices`, and each group says from which of them its facts come.',
  check({ record }) {
    const notices = record.notices ?? [];
    const telling = notices.filter(({ denies }) => !denies).map(({ date }) => date);
    return [...inOrder(record), ...datesKnown(record, telling), ...figuresDated(record, telling), ...noticesUsed(record)];
  },
};

function inOrder({ notices = [], disclosed }: IncidentFile): Finding[] {
  return notices.flatMap(({ date, changed, denies }, i) => {
    const field = `notices.${i}`;
    const before = notices[i - 1];
    return [
      ...((changed === undefined) === (denies === undefined)
        ? [{ field, remedy: 'write `changed`, or `denies` where it denied the leak; never both' }]
        : []),
      ...(before && firstDay(before.date) > firstDay(date) ? [{ field, remedy: `put it before the notice of ${before.date}` }] : []),
      ...(!denies && (disclosed === undefined || lastDay(date) < firstDay(disclosed))
        ? [{ field: `${field}.date`, remedy: 'a notice that changed something comes after `disclosed`; correct one of them' }]
        : []),
    ];
  });
}

/** Every date that a group or the total points to is that of a notice. */
function datesKnown({ exposures, total, notices = [] }: IncidentFile, telling: readonly PartialDate[]): Finding[] {
  const remedy = (date: PartialDate) => `add the notice of ${date} to \`notices\`: who spoke, and what it changed`;
  return [
    ...exposures.flatMap(({ asOf, disclosed }, i) => [
      ...(asOf !== undefined && !telling.includes(asOf) ? [{ field: `exposures.${i}.asOf`, remedy: remedy(asOf) }] : []),
      ...(disclosed !== undefined && !notices.some(({ date, changed }) => date === disclosed && changed?.includes('groups'))
        ? [{ field: `exposures.${i}.disclosed`, remedy: `${remedy(disclosed)}, with \`groups\`` }]
        : []),
    ]),
    ...(total?.asOf !== undefined && !telling.includes(total.asOf) ? [{ field: 'total.asOf', remedy: remedy(total.asOf) }] : []),
  ];
}

/** A figure that another one replaced: the new one has a date of its own, and so a notice. */
function figuresDated({ figures = [], exposures, total }: IncidentFile, telling: readonly PartialDate[]): Finding[] {
  return figures.flatMap(({ is, of, exposure, date }, i) => {
    if (is !== 'superseded' || (of !== 'people' && of !== 'records')) return [];
    const now =
      exposure === undefined
        ? [total, ...exposures].map((one) => one?.asOf)
        : [exposures[exposure]?.asOf ?? exposures[exposure]?.disclosed];
    if (now.some((asOf) => asOf !== undefined && (date === undefined || lastDay(asOf) >= firstDay(date)))) return [];
    const since = telling.length === 0 ? 'add it to `notices` and' : 'say';
    return [
      {
        field: `figures.${i}`,
        remedy: `it was replaced by a later notice: ${since} write its date in \`asOf\` where the new figure stands`,
      },
    ];
  });
}

/** A notice that changed data, figures or certainty is where some group has them from. */
function noticesUsed({ state, notices = [], exposures, total }: IncidentFile): Finding[] {
  if (hasEnded(state)) return [];
  const used = new Set([total?.asOf, ...exposures.flatMap(({ asOf, disclosed }) => [asOf, disclosed])]);
  return notices.flatMap(({ date, changed = [] }, i) =>
    changed.some((one) => one !== 'window') && !used.has(date)
      ? [{ field: `notices.${i}`, remedy: `write \`"asOf": "${date}"\` at the groups whose facts come from it` }]
      : [],
  );
}
