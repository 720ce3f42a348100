import type { Count } from '../../../../core/incident/count';
import { inWords, least, most } from '../bounds';
import type { Finding, IncidentRule } from '../rule';

export const countsAgree: IncidentRule = {
  name: 'counts-agree',
  description: 'No group is larger than the whole, card payers have at least one card each, and a part has a whole.',
  check({ record: { exposures, total } }) {
    const found: Finding[] = [];
    const exceeds = (field: string, part: Count | undefined, whole: Count | undefined, what: string) => {
      if (part === undefined || whole === undefined || least(part) <= most(whole)) return;
      found.push({ field, remedy: `${inWords(part)} is more than ${what} ${inWords(whole)}; look again at the source` });
    };
    exposures.forEach((exposure, i) => {
      exceeds(`exposures.${i}.people`, exposure.people, total?.people, 'the total of people,');
      exceeds(`exposures.${i}.records`, exposure.records, total?.records, 'the total of records,');
      if (exposure.data.includes('card-number')) {
        exceeds(`exposures.${i}.people`, exposure.people, exposure.records, 'the cards (records),');
      }
      if (exposure.within && total === undefined && exposures.every((other) => other === exposure || other.within)) {
        found.push({
          field: `exposures.${i}.within`,
          remedy: 'there is no wider group to be in; add `total`, the wider group, or remove it',
        });
      }
    });
    return found;
  },
};
