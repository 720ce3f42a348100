import { readFileSync, writeFileSync } from 'node:fs';
import { adviceTable } from './advice-table';
import { policyTable } from './policy-table';
import { generatedFiles } from './schema/generated-files';
import { storageTable } from './storage-table';

/** The pages that are printed from tables in the code; `npm run data:schema` prints those of the data alone. */
const PAGES: Readonly<Record<string, () => string>> = {
  'docs/advice.md': adviceTable,
  'docs/policy.md': policyTable,
  'docs/when-storage-fails.md': storageTable,
  ...Object.fromEntries([...generatedFiles(process.cwd())].map(([path, text]) => [path, () => text])),
};

// `npm run docs:print` writes them; with `--check` it only says which are not what the code says.
for (const [path, print] of Object.entries(PAGES)) {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, print());
    console.log(`wrote ${path}`);
  } else if (readFileSync(path, 'utf8') !== print()) {
    console.error(`${path} is not what the code says: run npm run docs:print`);
    process.exitCode = 1;
  }
}
