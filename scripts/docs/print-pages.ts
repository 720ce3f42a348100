import { readFileSync, writeFileSync } from 'node:fs';
import { adviceTable } from './advice-table';
import { policyTable } from './policy-table';
import { storageTable } from './storage-table';

/** The pages that are printed from tables in the code. */
const PAGES: Readonly<Record<string, () => string>> = {
  'docs/advice.md': adviceTable,
  'docs/policy.md': policyTable,
  'docs/when-storage-fails.md': storageTable,
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
