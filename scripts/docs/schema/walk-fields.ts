/** A node of a JSON Schema, as far as it is looked at here. */
export interface SchemaNode {
  [keyword: string]: unknown;
}

/** A shape that stands in many places and is explained once: a text in both languages, a name, or a count. */
export type Part = 'text' | 'name' | 'count';

/** One field of a file, as its JSON Schema describes it. */
export interface Field {
  /** `shops[].sites[].host`. */
  path: string;
  /** Every node that describes it: a field of a union stands in each of its members. */
  nodes: SchemaNode[];
  /** In each member of a union. */
  required: boolean;
  part?: Part;
}

/** Every field below a schema's root, outermost first; what is inside a {@link Part} is not walked. */
export function fieldsOf(root: SchemaNode): Field[] {
  const found = new Map<string, Field>();
  collect(root, '', found);
  return [...found.values()];
}

function collect(node: SchemaNode, path: string, found: Map<string, Field>): void {
  const members = listOf(node['oneOf']);
  for (const member of members) collect(member, path, found);
  for (const field of found.values()) {
    // What only some members of the union have cannot be required of all.
    if (members.length > 0 && isDirectlyIn(field.path, path) && field.nodes.length < members.length) field.required = false;
  }
  if (isNode(node['items'])) collect(node['items'], `${path}[]`, found);
  const required = Array.isArray(node['required']) ? node['required'] : [];
  for (const [name, inner] of Object.entries(isNode(node['properties']) ? node['properties'] : {})) {
    if (!isNode(inner)) continue;
    const place = path ? `${path}.${name}` : name;
    const part = partOf(inner) ?? (isNode(inner['items']) ? partOf(inner['items']) : undefined);
    const known = found.get(place);
    if (known) {
      known.nodes.push(inner);
      known.required &&= required.includes(name);
    } else {
      found.set(place, { path: place, nodes: [inner], required: required.includes(name), ...(part && { part }) });
    }
    if (!part) collect(inner, place, found);
  }
}

function isDirectlyIn(path: string, parent: string): boolean {
  return path.startsWith(`${parent}.`) && !path.slice(parent.length + 1).includes('.');
}

/** The shared shape that a node is, if it is one. */
export function partOf(node: SchemaNode): Part | undefined {
  const members = listOf(node['anyOf']);
  if (members.some((member) => hasKeys(member, ['n', 'is']))) return 'count';
  if (hasKeys(node, ['ja', 'en', 'own'])) return 'name';
  return hasKeys(node, ['ja', 'en']) ? 'text' : undefined;
}

/** The nodes of a list of nodes; none for anything else. */
export function listOf(value: unknown): SchemaNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasKeys(node: SchemaNode, keys: string[]): boolean {
  return isNode(node['properties']) && Object.keys(node['properties']).join() === keys.join();
}

/** The values that a field may take, over all members of a union; none when it is free. */
export function valuesOf(field: Field): string[] {
  const all = field.nodes
    .map(memberOf)
    .flatMap((node) => (Array.isArray(node['enum']) ? node['enum'] : 'const' in node ? [node['const']] : []));
  return [...new Set(all.map(String))];
}

/** A list's member; anything else itself. */
export function memberOf(node: SchemaNode): SchemaNode {
  return isNode(node['items']) ? node['items'] : node;
}
