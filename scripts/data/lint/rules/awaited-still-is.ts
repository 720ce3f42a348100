import type { IncidentFile } from '../../../../core/incident/curated-file';
import { firstDay, lastDay } from '../../../../core/incident/partial-date';
import { hasEnded } from '../../../../core/incident/state';
import type { Finding, IncidentRule } from '../rule';

export const awaitedStillIs: IncidentRule = {
  name: 'awaited-still-is',
  description: 'What is awaited has not come yet: no later notice gave it, the record is not closed, and provisional figures are there.',
  check({ record }, { today }) {
    const { awaited = [], notices = [], state, disclosed, looked } = record;
    const found: Finding[] = [];
    awaited.forEach(({ what, said, due }, i) => {
      const field = `awaited.${i}`;
      const came = notices.find(({ date, changed }) => firstDay(date) > lastDay(said) && (what === 'word' || changed?.includes('figures')));
      if (hasEnded(state)) found.push({ field, remedy: `the record is ${state}: nothing is awaited any more` });
      if (came)
        found.push({ field, remedy: `the notice of ${came.date} came since: take it out, or give in \`said\` when it was said again` });
      if (what === 'figures' && !hasFigure(record)) found.push({ field, remedy: 'there is no figure that may be provisional' });
      if (awaited.findIndex((one) => one.what === what) < i) found.push({ field, remedy: `${what} is awaited twice: keep the later one` });
      if (firstDay(said) > today) found.push({ field: `${field}.said`, remedy: `${said} is in the future` });
      if (disclosed !== undefined && lastDay(said) < firstDay(disclosed))
        found.push({ field: `${field}.said`, remedy: `${said} is before the disclosure of ${disclosed}` });
      if (due !== undefined && lastDay(due) < firstDay(said)) found.push({ field: `${field}.due`, remedy: `${due} is before it was said` });
    });
    if (looked !== undefined && looked > today) found.push({ field: 'looked', remedy: `${looked} is in the future` });
    return found;
  },
};

function hasFigure({ total, exposures, misuse }: IncidentFile): boolean {
  const counted = [total, misuse, ...exposures].flatMap((one) => [one?.people, one && 'records' in one ? one.records : undefined]);
  return [...counted, misuse?.transactions, misuse?.amount].some((figure) => figure !== undefined);
}
