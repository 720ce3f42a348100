import { checkImports } from './check-imports';
import { ROOMS } from './house-plan';
import { listCode } from './list-code';

// `npm run lint`, second half: the import rules between the rooms and between the groups of core/.
const problems = checkImports(listCode(process.cwd(), Object.keys(ROOMS)));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
