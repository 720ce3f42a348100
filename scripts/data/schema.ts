import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles } from '../docs/schema/generated-files';

// `npm run data:schema`: the JSON Schemas for editors and the field tables of data/README.md, from the zod schema and
// field-notes.ts. With --check nothing is written, and a stale file is an error.
const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
const root = process.cwd();
const stale = [...generatedFiles(root)].filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);
for (const [path, text] of stale) {
  if (check) console.error(`${path} is stale; run \`npm run data:schema\``);
  else writeFileSync(join(root, path), text);
}
console.log(`${stale.length} of ${generatedFiles(root).size} generated files ${check ? 'stale' : 'written'}`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
