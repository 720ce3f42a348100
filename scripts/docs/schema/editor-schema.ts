import * as z from 'zod/mini';
import { daySchema, partialDateSchema } from '../../../core/incident/date-schema';
import { type FieldNotes, PART_NOTES } from '../field-notes';
import { meaningsOf, type ValueNotes } from '../value-notes';
import { fieldsOf, isNode, listOf, memberOf, type Part, partOf, type SchemaNode } from './walk-fields';

/**
 * The JSON Schema of a curated file for editors: what zod says, with the field notes as descriptions and the value notes beside the values (`enumDescriptions`, which VS Code shows). It is a help while
 * typing; `npm run data:check` decides, since a JSON Schema cannot say all that the lint knows.
 */
export function editorSchema(schema: z.core.$ZodType, title: string, notes: FieldNotes, values: ValueNotes = {}): SchemaNode {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      // zod cannot carry a refinement over; the shape of a date can be told all the same.
      if (zodSchema === daySchema) jsonSchema.pattern = String.raw`^\d{4}-\d{2}-\d{2}$`;
      if (zodSchema === partialDateSchema) jsonSchema.pattern = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;
    },
  });
  // A plain copy, so that no node is shared and each can carry its own description.
  const root: SchemaNode = { ...JSON.parse(JSON.stringify(made)), title };
  for (const { path, nodes, part } of fieldsOf(root)) {
    for (const node of nodes) {
      node['description'] = notes[path] ?? '';
      describeValues(memberOf(node), meaningsOf(path, values));
      if (part) describePart(node, part);
    }
  }
  return root;
}

/** How a schema is written to disk; the same schema gives the same bytes. */
export function printSchema(schema: SchemaNode): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function describeValues(node: SchemaNode, meanings: Readonly<Record<string, string>>): void {
  if (Array.isArray(node['enum'])) node['enumDescriptions'] = node['enum'].map((value) => meanings[String(value)] ?? '');
}

function describePart(node: SchemaNode, part: Part): void {
  const whole = isNode(node['items']) && partOf(node['items']) ? node['items'] : node;
  const object = part !== 'count' ? whole : listOf(whole['anyOf']).find((member) => isNode(member['properties']));
  const properties = object?.['properties'];
  if (!isNode(properties)) return;
  for (const [name, text] of Object.entries(PART_NOTES[part])) {
    const inner = properties[name];
    if (isNode(inner)) inner['description'] = text;
  }
}
