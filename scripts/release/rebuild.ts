import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { makeAgain, npmCi } from './make-again';
import { findPackages } from './package-files';
import { orRefuse, refuse } from './refuse';

// `npm run rebuild`: makes the packages in `.output/` again from the sources beside them, in an empty folder with `npm ci`, and
// compares them byte by byte. What a reviewer at addons.mozilla.org does; the release workflow does it before them.
const packages = orRefuse(() => findPackages(process.cwd()));
const differences = orRefuse(() => makeAgain(packages, npmCi));
if (differences.length > 0) refuse(`Made again from the sources, the packages are not the same.\n${differences.join('\n')}`);
for (const file of [packages.chrome, packages.firefox])
  console.log(`${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}: the same, made again from its sources`);
