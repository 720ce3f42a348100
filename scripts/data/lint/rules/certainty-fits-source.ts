import { listOf } from '../../../../core/incident/listed';
import type { IncidentRule } from '../rule';

export const certaintyFitsSource: IncidentRule = {
  name: 'certainty-fits-source',
  description: 'Only the shop, its supplier, a card issuer or an authority can confirm a leak; a press report or a list makes it possible.',
  check({ record }) {
    if (record.announcedBy !== 'press' && listOf(record) === undefined) return [];
    const remedy = `${record.announcedBy} cannot confirm a leak; write \`possible\`, or name who confirmed it in announcedBy`;
    return [
      ...(record.certainty === 'confirmed' ? [{ field: 'certainty', remedy }] : []),
      ...record.exposures.flatMap(({ certainty }, i) => (certainty === 'confirmed' ? [{ field: `exposures.${i}.certainty`, remedy }] : [])),
    ];
  },
};
