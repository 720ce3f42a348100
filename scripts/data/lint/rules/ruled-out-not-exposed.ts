import type { IncidentFile } from '../../../../core/incident/curated-file';
import type { DataClass } from '../../../../core/incident/data-class';
import type { IncidentRule } from '../rule';

type RuledOut = NonNullable<IncidentFile['ruledOut']>[number];

/** What an exposure cannot hold when the announcement says that it did not leak. Part of a card number is no payment data. */
const EXCLUDES: Partial<Record<RuledOut, readonly DataClass[]>> = {
  'payment-data': ['card-number', 'card-security-code', 'card-expiry', 'bank-account', 'payment-history'],
  'card-data': ['card-number', 'card-security-code', 'card-expiry', 'card-holder-name'],
  passwords: ['password', 'password-hash'],
  'message-contents': ['messages'],
};

export const ruledOutNotExposed: IncidentRule = {
  name: 'ruled-out-not-exposed',
  description: 'What the announcement rules out is in no exposure.',
  check({ record }) {
    const exposed = new Set(record.exposures.flatMap(({ data, dataIfGiven = [] }) => [...data, ...dataIfGiven]));
    return (record.ruledOut ?? []).flatMap((one, i) => {
      const both = EXCLUDES[one]?.filter((data) => exposed.has(data)) ?? [];
      return both.length > 0 ? [{ field: `ruledOut.${i}`, remedy: `${both.join(', ')} is exposed too; remove one of the two` }] : [];
    });
  },
};
