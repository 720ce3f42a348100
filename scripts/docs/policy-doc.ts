import { readFileSync, writeFileSync } from 'node:fs';
import { policyTable } from './policy-table';

// `npm run policy:doc` writes docs/policy.md; with `--check` it only says whether that file is what the policy says.
const path = 'docs/policy.md';
if (process.argv.includes('--check')) {
  const same = readFileSync(path, 'utf8') === policyTable();
  if (!same) console.error(`${path} is not what core/verdict/policy.ts says: run npm run policy:doc`);
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(path, policyTable());
  console.log(`wrote ${path}`);
}
