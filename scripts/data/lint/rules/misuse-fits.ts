import { figureOf } from '../../../../core/incident/count';
import { inWords, least, most } from '../bounds';
import type { Finding, IncidentRule } from '../rule';

export const misuseFits: IncidentRule = {
  name: 'misuse-fits',
  description: 'Misuse concerns no more people than were exposed, each in at least one transaction, and figures of misuse need misuse.',
  check({ record: { exposures, total, misuse, ruledOut, figures } }) {
    const found: Finding[] = [];
    const exposed = total?.people !== undefined ? most(total.people) : sumOf(exposures.map(({ people, records }) => people ?? records));
    if (misuse?.people !== undefined && exposed !== undefined && least(misuse.people) > exposed) {
      found.push({
        field: 'misuse.people',
        remedy: `${inWords(misuse.people)} is more than the ${exposed} exposed; look again at the source`,
      });
    }
    if (misuse?.people !== undefined && misuse.transactions !== undefined && most(misuse.transactions) < least(misuse.people)) {
      const told = inWords(misuse.transactions);
      found.push({
        field: 'misuse.transactions',
        remedy: `${told} is fewer than the ${figureOf(misuse.people)} people; one of them is another figure`,
      });
    }
    if (misuse && ruledOut?.includes('misuse')) found.push({ field: 'ruledOut', remedy: 'misuse is both told and ruled out; remove one' });
    figures?.forEach(({ of }, i) => {
      if (of.startsWith('misuse-') && !misuse)
        found.push({ field: `figures.${i}.of`, remedy: 'add `misuse` with the figure that holds now' });
    });
    return found;
  },
};

/** The most that some counts can add up to; undefined when one of them is not known. */
function sumOf(counts: (Parameters<typeof most>[0] | undefined)[]): number | undefined {
  return counts.reduce<number | undefined>((sum, count) => (sum === undefined || count === undefined ? undefined : sum + most(count)), 0);
}
