import type { NameForms } from '../../core/incident/bilingual';
import type { IncidentFile, SupplierFile } from '../../core/incident/curated-file';
import { nameIn } from '../../core/incident/name-in';
import type { Incident } from '../../core/incident/schema';
import { concernsShoppers } from '../../core/incident/vocabulary';
import { askForReader } from './needs-reader';

/**
 * The published form of records: suppliers and overlapping records written out, what is for curators only and the exposures of
 * employees and partners left behind; without those of which nothing concerns shoppers.
 * @throws when a supplier or an overlapping record is unknown (the lint says so first)
 */
export function publishIncidents(records: readonly IncidentFile[], suppliers: ReadonlyMap<string, SupplierFile>): Incident[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.flatMap((record) => publishIncident(record, suppliers, byId) ?? []);
}

function publishIncident(
  { awaited: _awaited, looked: _looked, comment: _comment, suppliers, wayIn, overlaps, ...record }: IncidentFile,
  known: ReadonlyMap<string, SupplierFile>,
  records: ReadonlyMap<string, IncidentFile>,
): Incident | undefined {
  const kept = record.exposures.map((exposure, index) => ({ exposure, index })).filter(({ exposure }) => concernsShoppers(exposure.who));
  if (kept.length === 0) return undefined;
  const moved = new Map(kept.map(({ index }, place) => [index, place]));
  const figures = record.figures?.flatMap((figure) => {
    if (figure.exposure === undefined) return [figure];
    const exposure = moved.get(figure.exposure);
    return exposure === undefined ? [] : [{ ...figure, exposure }];
  });
  const supplierOf = (id: string) => {
    const supplier = known.get(id);
    if (!supplier) throw new Error(`${record.id} names the supplier ${id}, which data/suppliers/ does not have`);
    return supplier;
  };
  const inShort = (id: string) => ({ id, name: inBoth(supplierOf(id).name), service: supplierOf(id).service });
  return askForReader({
    ...record,
    ...(record.name && { name: inBoth(record.name) }),
    ...(record.operator && { operator: inBoth(record.operator) }),
    shops: record.shops.map((shop) => ({ ...shop, name: inBoth(shop.name) })),
    exposures: kept.map(({ exposure }) => exposure),
    ...(figures && { figures }),
    ...(overlaps && {
      overlaps: overlaps.map((id) => {
        const other = records.get(id);
        const name = other?.name ?? other?.shops[0]?.name;
        if (!other || !name) throw new Error(`${record.id} overlaps ${id}, which data/incidents/ does not have`);
        return { id, name: inBoth(name), ...(other.disclosed !== undefined && { disclosed: other.disclosed }) };
      }),
    }),
    ...(suppliers && {
      suppliers: suppliers.map((id) => {
        const { hosts } = supplierOf(id);
        return { ...inShort(id), ...(hosts && { hosts }) };
      }),
    }),
    ...(wayIn !== undefined && { wayIn: inShort(wayIn) }),
  });
}

/** A name with a Japanese form, without which readers up to version 3 leave out its record: the one that is shown where there is none. */
function inBoth(name: NameForms): NameForms {
  return { ...name, ja: nameIn(name, 'ja') };
}
