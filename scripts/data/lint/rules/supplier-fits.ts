import type { IncidentRule } from '../rule';

export const supplierFits: IncidentRule = {
  name: 'supplier-fits',
  description: 'A shop affected through a supplier names the supplier, or says what the unnamed one does; a mere way in is none.',
  check({ record }) {
    const known = (record.suppliers?.length ?? 0) > 0 || record.unnamedSupplier !== undefined;
    const through = record.cause === 'supplier-breach';
    const rules = record.shops.flatMap((shop) => shop.sites ?? []).filter((site) => site.role === 'affected-through-supplier');
    if (record.wayIn !== undefined && (known || through))
      return [{ field: 'wayIn', remedy: 'it happened at the supplier, or in the own systems behind it: write one of the two' }];
    return (through || rules.length > 0) && !known
      ? [{ field: 'suppliers', remedy: 'name the supplier by its id, or write unnamedSupplier with what it does' }]
      : [];
  },
};
