import { namesOf } from '../../../../core/incident/name-in';
import { fold } from '../../../../core/search/fold';
import type { IncidentRule } from '../rule';

export const operatorIsNoSupplier: IncidentRule = {
  name: 'operator-is-no-supplier',
  description: 'Who runs the shops is not also the supplier at whom it happened.',
  check({ record }, dataset) {
    const names = new Set(
      (record.suppliers ?? []).flatMap((id) => {
        const supplier = dataset.suppliers.find((one) => one.record.id === id)?.record;
        return supplier ? namesOf(supplier.name).map(fold) : [];
      }),
    );
    const { operator } = record;
    if (!operator || !namesOf(operator).some((one) => names.has(fold(one)))) return [];
    return [
      { field: 'operator', remedy: `${operator.en} is among the suppliers; name who runs the shops, or nobody, and check announcedBy` },
    ];
  },
};
