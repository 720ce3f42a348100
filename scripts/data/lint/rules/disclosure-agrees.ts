import { firstDay, lastDay } from '../../../../core/incident/partial-date';
import type { IncidentRule } from '../rule';

export const disclosureAgrees: IncidentRule = {
  name: 'disclosure-agrees',
  description: 'An event of disclosure is on the day that `disclosed` gives, for the record or for one of its exposures.',
  check({ record }) {
    const told = [record.disclosed, ...record.exposures.map((exposure) => exposure.disclosed)].flatMap((date) => date ?? []);
    return (record.events ?? []).flatMap(({ what, date }, i) => {
      const agrees = told.some((one) => firstDay(date) <= lastDay(one) && lastDay(date) >= firstDay(one));
      if (what !== 'disclosed' || agrees) return [];
      const remedy =
        told.length === 0
          ? `write ${date} in the record's own \`disclosed\``
          : `${date} is not ${told.join(' or ')}; correct the wrong one`;
      return [{ field: `events.${i}.date`, remedy }];
    });
  },
};
