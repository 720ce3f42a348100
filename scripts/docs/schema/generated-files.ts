import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incidentFileSchema, supplierFileSchema } from '../../../core/incident/curated-file';
import { readSharedHosts } from '../../data/shared-host';
import { INCIDENT_NOTES, SUPPLIER_NOTES } from '../field-notes';
import { INCIDENT_VALUES, SUPPLIER_VALUES } from '../value-notes';
import { editorSchema, printSchema } from './editor-schema';
import { fieldTable, partTable } from './field-table';
import { sharedHostsModule } from './shared-hosts-module';

/** What the schema makes, by path from the repository's root. `data/README.md` is kept but for what is between its markers. */
export function generatedFiles(root: string): Map<string, string> {
  const incident = editorSchema(incidentFileSchema, 'An incident of Misemori', INCIDENT_NOTES, INCIDENT_VALUES);
  const supplier = editorSchema(supplierFileSchema, 'A supplier of Misemori', SUPPLIER_NOTES, SUPPLIER_VALUES);
  const readme = readFileSync(join(root, 'data/README.md'), 'utf8');
  return new Map([
    ['data/incident.schema.json', printSchema(incident)],
    ['data/supplier.schema.json', printSchema(supplier)],
    ['core/matching/shared-hosts.ts', sharedHostsModule(readSharedHosts(root))],
    [
      'data/README.md',
      [
        ['incident-fields', fieldTable(incident, INCIDENT_NOTES, INCIDENT_VALUES)],
        ['supplier-fields', fieldTable(supplier, SUPPLIER_NOTES, SUPPLIER_VALUES)],
        ['forms', partTable()],
      ].reduce((text, [name = '', table = '']) => between(text, name, table), readme),
    ],
  ]);
}

/**
 * Puts a text between `<!-- name:start -->` and `<!-- name:end -->`.
 * @throws when a marker is missing, since the table would silently be lost
 */
export function between(text: string, name: string, inner: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`data/README.md needs the markers ${start} and ${end}, in this order`);
  return `${text.slice(0, from + start.length)}\n\n${inner}\n\n${text.slice(to)}`;
}
