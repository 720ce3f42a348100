import { firstDay, lastDay } from '../../../../core/incident/partial-date';
import type { Finding, IncidentRule } from '../rule';

export const clearedClaimsNoLeak: IncidentRule = {
  name: 'cleared-claims-no-leak',
  description: 'A cleared record claims neither a leak nor misuse, and no state is older than the disclosure. Figures are never asked for.',
  check({ record }) {
    const found: Finding[] = [];
    if (record.state === 'cleared') {
      if (record.certainty !== 'not-confirmed')
        found.push({ field: 'certainty', remedy: 'the final report found no leak; write `not-confirmed`' });
      if (record.misuse)
        found.push({ field: 'misuse', remedy: 'misuse is a claim that data leaked; remove it, or the state is not `cleared`' });
      record.exposures.forEach(({ certainty }, i) => {
        if (certainty)
          found.push({ field: `exposures.${i}.certainty`, remedy: "remove it; the record's own `not-confirmed` holds for all" });
      });
    }
    const { disclosed, stateSince } = record;
    if (disclosed && stateSince && lastDay(stateSince.date) < firstDay(disclosed)) {
      found.push({ field: 'stateSince.date', remedy: `${stateSince.date} is before the disclosure of ${disclosed}` });
    }
    return found;
  },
};
