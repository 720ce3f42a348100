import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { incidentFileSchema, supplierFileSchema } from '../../../../core/incident/curated-file';
import { INCIDENT_NOTES, PART_NOTES, SUPPLIER_NOTES } from '../../../../scripts/docs/field-notes';
import { editorSchema, printSchema } from '../../../../scripts/docs/schema/editor-schema';
import { between, generatedFiles } from '../../../../scripts/docs/schema/generated-files';
import { fieldsOf, memberOf, partOf, valuesOf } from '../../../../scripts/docs/schema/walk-fields';
import { INCIDENT_VALUES, meaningsOf, SUPPLIER_VALUES } from '../../../../scripts/docs/value-notes';

const root = join(import.meta.dirname, '../../../..');
const FILES = [
  { file: 'an incident', schema: incidentFileSchema, notes: INCIDENT_NOTES, values: INCIDENT_VALUES },
  { file: 'a supplier', schema: supplierFileSchema, notes: SUPPLIER_NOTES, values: SUPPLIER_VALUES },
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

describe.each(FILES)('the value notes of $file', ({ schema, notes, values }) => {
  const made = editorSchema(schema, 'A file', notes, values);
  // A field that is `true` or absent has no values to tell apart.
  const fields = fieldsOf(made).filter((field) => valuesOf(field).length > 0 && valuesOf(field).join() !== 'true');
  const readme = readFileSync(join(root, 'data/README.md'), 'utf8');

  it('are there for every field that takes one of some values, and for no other', () => {
    expect(Object.keys(values).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  it('say of every value what it means, and mean nothing that is no value', () => {
    for (const field of fields) {
      const meanings = meaningsOf(field.path, values);
      const known = Object.keys(meanings).sort();
      // The values of another field may be more than those that this one takes.
      if (values[field.path]?.['as'] === undefined) expect(known, field.path).toEqual(valuesOf(field).sort());
      else expect(known, field.path).toEqual(expect.arrayContaining(valuesOf(field)));
    }
  });

  it('are a phrase each, and stand in data/README.md', () => {
    for (const { path } of fields) {
      for (const [value, meaning] of Object.entries(meaningsOf(path, values))) {
        expect(meaning, `${path} ${value}`).toMatch(/^[^|\n]{3,120}(?<![.\s])$/);
        expect(readme).toContain(`| \`${value}\` | ${meaning} |`);
      }
    }
  });

  it('stand beside the values in the JSON Schema', () => {
    let told = 0;
    for (const { path, nodes } of fields) {
      for (const node of nodes.map(memberOf)) {
        if (!Array.isArray(node['enum'])) continue;
        const meanings = meaningsOf(path, values);
        expect(node['enumDescriptions'], path).toEqual(node['enum'].map((value) => meanings[String(value)]));
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(1);
  });
});

describe('the shapes that are explained once', () => {
  const fields = fieldsOf(editorSchema(incidentFileSchema, 'A file', INCIDENT_NOTES));

  it('are found by their keys, which have a note each', () => {
    const parts = new Map(fields.flatMap(({ path, part }) => (part ? [[path, part]] : [])));
    expect(parts.get('shops[].name')).toBe('name');
    expect(parts.get('notes')).toBe('text');
    expect(parts.get('exposures[].people')).toBe('count');
    expect(Object.keys(PART_NOTES.count)).toEqual(['n', 'is']);
    expect(Object.keys(PART_NOTES.text)).toEqual(['ja', 'en']);
    expect(Object.keys(PART_NOTES.name)).toEqual(['ja', 'en', 'own']);
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
