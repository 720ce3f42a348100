import { type FieldNotes, PART_NOTES } from '../field-notes';
import type { ValueNotes } from '../value-notes';
import { type Field, fieldsOf, isNode, memberOf, partOf, type SchemaNode, valuesOf } from './walk-fields';

/** Longer lists of values stand below the table alone. */
const VALUES_IN_CELL = 5;

/** A Markdown table of a file's fields, and below it what each value means. */
export function fieldTable(schema: SchemaNode, notes: FieldNotes, values: ValueNotes): string {
  const fields = fieldsOf(schema);
  const rows = fields.map(
    (field) => `| \`${field.path}\` | ${field.required ? 'yes' : ''} | ${kindOf(field)} | ${notes[field.path] ?? ''} |`,
  );
  const table = ['| Field | Required | Form | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return [table, 'What each value means:', ...fields.flatMap((field) => valueTable(field, values))].join('\n\n');
}

/** The values of one field with their meanings, in the order of the schema; nothing for a field that takes any value. */
function valueTable(field: Field, notes: ValueNotes): string[] {
  const own = notes[field.path];
  if (own === undefined) return [];
  if (typeof own['as'] === 'string') return [`\`${field.path}\`: as \`${own['as']}\``];
  const rows = valuesOf(field).map((value) => `| \`${value}\` | ${own[value] ?? ''} |`);
  return [[`| \`${field.path}\` | |`, '| --- | --- |', ...rows].join('\n')];
}

/** What the two shared shapes look like. */
export function partTable(): string {
  const { text, name, count } = PART_NOTES;
  const sample = '`1850` or `{ "n": 260, "is": "at-least" }`';
  return [
    '| Form | Written as | Meaning |',
    '| --- | --- | --- |',
    `| text ja, en | \`{ "ja": "…", "en": "…" }\` | \`ja\`: ${text.ja} \`en\`: ${text.en} |`,
    `| name | \`{ "ja": "…", "en": "…", "own": { "text": "…", "language": "ko" } }\` | \`ja\`: ${name.ja} \`en\`: ${name.en} \`own\`: ${name.own} |`,
    `| count | ${sample} | \`n\`: ${count.n} \`is\` (\`about\`, \`at-least\`, \`at-most\`): ${count.is} |`,
    '| date | `2021`, `2021-07` or `2021-07-19` | As precise as known and no more; an invented day would be a claim nobody made. |',
    '| day | `2021-07-19` | A calendar day. |',
  ].join('\n');
}

function kindOf(field: Field): string {
  const list = field.nodes[0]?.['type'] === 'array';
  const node = memberOf(field.nodes[0] ?? {});
  const values = valuesOf(field);
  if (values.length > 0)
    return `${list ? 'list of' : 'one of'} ${values.length > VALUES_IN_CELL ? `${values.length}, below` : codes(values)}`;
  return (list ? 'list of ' : '') + formOf(node);
}

function formOf(node: SchemaNode): string {
  const part = partOf(node);
  if (part) return part === 'text' ? 'text ja, en' : part;
  if (node['type'] === 'integer') return 'whole number';
  if (node['type'] === 'boolean') return 'true';
  if (isNode(node['properties']) || Array.isArray(node['oneOf'])) return 'object';
  const pattern = String(node['pattern'] ?? '');
  if (pattern.startsWith('^\\d{4}(')) return 'date';
  return pattern.startsWith('^\\d{4}-') ? 'day' : 'text';
}

function codes(values: string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
