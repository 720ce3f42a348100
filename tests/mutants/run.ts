import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { MUTANTS } from './mutants';
import { mutate } from './mutate';

// `npm run mutants`: changes the code in ways that would accuse, silence or lose something, one at a time and only in memory,
// and says whether a test notices. `npm run mutants -- path` runs only those whose name contains the text.
const root = process.cwd();
const wanted = process.argv[2] ?? '';

async function main(): Promise<void> {
  let survived = 0;
  for (const mutant of MUTANTS.filter(({ name }) => name.includes(wanted))) {
    const found = readFileSync(join(root, mutant.file), 'utf8').split(mutant.from).length - 1;
    if (found !== 1)
      throw new Error(`"${mutant.name}": its text stands ${found} times in ${mutant.file}, not once. Correct tests/mutants/mutants.ts.`);
    const environment = mutant.tests.some((test) => test.endsWith('.tsx')) ? 'happy-dom' : 'node';
    const options = { watch: false, reporters: [{}], environment, root, config: join(root, 'tests/mutants/vitest.config.ts') };
    const vitest = await startVitest('test', [...mutant.tests], options, { plugins: [mutate(mutant, root)] });
    const tests = vitest.state.getTestModules();
    const killed = tests.some((one) => !one.ok());
    if (tests.length === 0) throw new Error(`"${mutant.name}": no test ran`);
    await vitest.close();
    if (!killed) survived += 1;
    console.log(`${killed ? 'killed  ' : 'SURVIVED'}  ${mutant.file}: ${mutant.name}`);
  }
  console.log(`\n${survived} of ${MUTANTS.length} survived`);
  process.exitCode = survived > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
