import { firstDay, lastDay } from '../../../../core/incident/partial-date';
import type { Finding, IncidentRule } from '../rule';

export const ownErrorsAreOurs: IncidentRule = {
  name: 'own-errors-are-ours',
  description: 'What we had wrong is told as ours: never as an earlier announcement, never as a later notice of somebody else.',
  check({ record }) {
    const { state, stateSince, figures = [], notices = [], sources } = record;
    const ofFigures = figures.flatMap(({ is, source, date, note }, i): Finding[] => {
      const field = `figures.${i}`;
      if (is === 'ours') {
        return [
          ...(state === 'active'
            ? [{ field, remedy: 'our own mistake is a correction: write the state `corrected`, and why in `stateSince`' }]
            : []),
          ...(source !== undefined
            ? [{ field: `${field}.source`, remedy: 'no source said it; remove it, or it is no mistake of ours' }]
            : []),
          ...(date !== undefined
            ? [{ field: `${field}.date`, remedy: 'nobody said it on a day; the day of the correction is in `stateSince`' }]
            : []),
          ...(note !== undefined ? [{ field: `${field}.note`, remedy: 'say why in `stateSince`' }] : []),
        ];
      }
      const isSaid = source !== undefined || date !== undefined;
      return state === 'corrected' && !isSaid
        ? [{ field, remedy: 'who said it? Give its source or its date; if nobody did and we had it wrong, write `"is": "ours"`' }]
        : [];
    });
    const ofNotices = notices.flatMap(({ date }, i): Finding[] => {
      const isOurDay = state === 'corrected' && stateSince && firstDay(date) <= stateSince.date && stateSince.date <= lastDay(date);
      const isShown = sources.some(
        (source) => source.date && firstDay(source.date) <= lastDay(date) && firstDay(date) <= lastDay(source.date),
      );
      return isOurDay && !isShown
        ? [
            {
              field: `notices.${i}`,
              remedy: 'our correction is no notice of theirs: remove it, or add the source that shows their notice of that day',
            },
          ]
        : [];
    });
    return [...ofFigures, ...ofNotices];
  },
};
