import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { incidentFileSchema, supplierFileSchema } from '../../../../core/incident/curated-file';
import { INCIDENT_NOTES, PART_NOTES, SUPPLIER_NOTES } from '../../../../scripts/docs/field-notes';
import { editorSchema, printSchema } from '../../../../scripts/docs/schema/editor-schema';
import { between, generatedFiles } from '../../../../scripts/docs/schema/generated-files';
import { fieldsOf, partOf } from '../../../../scripts/docs/schema/walk-fields';

const root = join(import.meta.dirname, '../../../..');
const FILES = [
  { file: 'an incident', schema: incidentFileSchema, notes: INCIDENT_NOTES },
  { file: 'a supplier', schema: supplierFileSchema, notes: SUPPLIER_NOTES },
];

describe.each(FILES)('the field notes of $file', ({ schema, notes }) => {
  const made = editorSchema(schema, 'A file', notes);
  const fields = fieldsOf(made);

  it('hold a note for every field of the schema, and a field for every note', () => {
    expect(Object.keys(notes).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  it('are one sentence each', () => {
    for (const [path, note] of Object.entries(notes)) expect(note, path).toMatch(/^[^|\n]{8,200}\.$/);
  });

  it('are the descriptions in the JSON Schema', () => {
    for (const { path, nodes } of fields) for (const node of nodes) expect(node['description'], path).toBe(notes[path]);
  });

  it('are written the same way each time', () => {
    expect(printSchema(editorSchema(schema, 'A file', notes))).toBe(printSchema(made));
  });
});

describe('the shapes that are explained once', () => {
  const fields = fieldsOf(editorSchema(incidentFileSchema, 'A file', INCIDENT_NOTES));

  it('are found by their keys, which have a note each', () => {
    const parts = new Map(fields.flatMap(({ path, part }) => (part ? [[path, part]] : [])));
    expect(parts.get('shops[].name')).toBe('text');
    expect(parts.get('notes')).toBe('text');
    expect(parts.get('exposures[].people')).toBe('count');
    expect(Object.keys(PART_NOTES.count)).toEqual(['n', 'is']);
    expect(Object.keys(PART_NOTES.text)).toEqual(['ja', 'en']);
  });

  it('are not taken for one another', () => {
    expect(partOf({ properties: { of: {}, is: {} } })).toBeUndefined();
    expect(partOf({ anyOf: [{ type: 'integer' }, { properties: { n: {}, is: {} } }] })).toBe('count');
  });
});

describe('the generated files', () => {
  it('are up to date (npm run data:schema)', () => {
    for (const [path, text] of generatedFiles(root)) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  });

  it('refuse anything that the zod schema refuses by name', () => {
    const made = editorSchema(incidentFileSchema, 'A file', INCIDENT_NOTES);
    expect(made).toMatchObject({
      additionalProperties: false,
      properties: { disclosed: { pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` } },
    });
  });

  it('keep what stands outside the markers', () => {
    expect(between('a <!-- x:start -->old<!-- x:end --> b', 'x', 'new')).toBe('a <!-- x:start -->\n\nnew\n\n<!-- x:end --> b');
    expect(() => between('a', 'x', 'new')).toThrow(/needs the markers/);
  });
});
