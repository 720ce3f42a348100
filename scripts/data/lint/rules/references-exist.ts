import type { IncidentRule } from '../rule';

export const referencesExist: IncidentRule = {
  name: 'references-exist',
  description: 'Suppliers, shop keys, sources and records that are referred to exist, and keys are used once.',
  check({ record }, dataset) {
    const suppliers = new Set(dataset.suppliers.map((one) => one.record.id));
    const incidents = new Set(dataset.incidents.map((one) => one.record.id));
    const shops = record.shops.map((shop) => shop.key);
    return [
      ...(record.suppliers ?? []).flatMap((id, i) =>
        suppliers.has(id) ? [] : [{ field: `suppliers.${i}`, remedy: `add data/suppliers/${id}.json, or correct the id` }],
      ),
      ...(record.wayIn === undefined || suppliers.has(record.wayIn)
        ? []
        : [{ field: 'wayIn', remedy: `add data/suppliers/${record.wayIn}.json, or correct the id` }]),
      ...(record.partOf === undefined || incidents.has(record.partOf)
        ? []
        : [{ field: 'partOf', remedy: `there is no record ${record.partOf}` }]),
      ...(record.overlaps ?? []).flatMap((id, i) => {
        const other = dataset.incidents.find((one) => one.record.id === id)?.record;
        if (!other) return [{ field: `overlaps.${i}`, remedy: `there is no record ${id}` }];
        return other.overlaps?.includes(record.id)
          ? []
          : [{ field: `overlaps.${i}`, remedy: `write ${record.id} in the \`overlaps\` of ${id}, too` }];
      }),
      ...shops.flatMap((key, i) => (shops.indexOf(key) === i ? [] : [{ field: `shops.${i}.key`, remedy: `${key} is used twice` }])),
      ...record.exposures.flatMap((exposure, i) =>
        (exposure.shops ?? []).flatMap((key) =>
          shops.includes(key) ? [] : [{ field: `exposures.${i}.shops`, remedy: `there is no shop with the key ${key}` }],
        ),
      ),
      ...(record.figures ?? []).flatMap((figure, i) => [
        ...(figure.source !== undefined && figure.source >= record.sources.length
          ? [{ field: `figures.${i}.source`, remedy: `there is no source number ${figure.source} (they count from 0)` }]
          : []),
        ...(figure.exposure !== undefined && figure.exposure >= record.exposures.length
          ? [{ field: `figures.${i}.exposure`, remedy: `there is no exposure number ${figure.exposure} (they count from 0)` }]
          : []),
      ]),
    ];
  },
};
