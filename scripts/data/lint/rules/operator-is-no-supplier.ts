import type { IncidentRule } from '../rule';

export const operatorIsNoSupplier: IncidentRule = {
  name: 'operator-is-no-supplier',
  description: 'Who runs the shops is not also the supplier at whom it happened.',
  check({ record }, dataset) {
    const names = new Set(
      (record.suppliers ?? []).flatMap((id) => {
        const supplier = dataset.suppliers.find((one) => one.record.id === id)?.record;
        return supplier ? [bare(supplier.name.ja), bare(supplier.name.en)] : [];
      }),
    );
    const { operator } = record;
    if (!operator || !(names.has(bare(operator.ja)) || names.has(bare(operator.en)))) return [];
    return [
      { field: 'operator', remedy: `${operator.en} is among the suppliers; name who runs the shops, or nobody, and check announcedBy` },
    ];
  },
};

/** Without the form of the company. */
function bare(name: string): string {
  return name
    .replace(/株式会社|有限会社|合同会社|,? (?:Inc|Co|Ltd|LLC|K\.K|Corporation)\.?/g, '')
    .trim()
    .toLowerCase();
}
