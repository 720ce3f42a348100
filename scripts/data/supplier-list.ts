import type { IncidentFile, SupplierFile } from '../../core/incident/curated-file';
import { namesOf } from '../../core/incident/name-in';
import type { Dataset } from './lint/dataset';

/** Where the list lies, from the repository's root; written by `data:fix`, held to the records by `data:check`. */
export const SUPPLIER_LIST = 'data/suppliers/README.md';

/** Every supplier with its hosts, the incidents that name it, and the shops named there as hit; Markdown. */
export function supplierList({ suppliers, incidents }: Dataset): string {
  const sorted = suppliers.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = incidents.map(({ record }) => record);
  return `# Suppliers

Companies through which shops were affected. Generated from the records by \`npm run data:fix\`; edit those.

Only the shops named here are told as hit. A shop that merely uses a supplier, or loads something from its hosts, is never flagged.

| Supplier | Does | Hosts that pages embed | Incidents, and the shops named as hit |
| --- | --- | --- | --- |
${sorted.map((supplier) => row(supplier, records)).join('\n')}
`;
}

function row({ id, name, service, hosts = [] }: SupplierFile, records: readonly IncidentFile[]): string {
  const through = records.filter((record) => record.suppliers?.includes(id));
  const told = through.map((record) => `\`${record.id}\`: ${record.shops.map((shop) => shop.name.en).join(', ')}`);
  return `| ${namesOf(name).reverse().join(', ')} | ${service} | ${hosts.map((host) => `\`${host}\``).join(', ') || '–'} | ${told.join('; ') || 'no shop named'} |`;
}
