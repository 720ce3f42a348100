import { parseArgs } from 'node:util';
import { FEED_ADDRESS } from '../../scripts/browser/fake-sites';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import { MEMORY_MB_PER_1000_VISITS } from '../support/budgets';
import { runSoak } from './run-soak';

// `npm run soak`: 2,000 visits over 300 hosts; `-- --visits N --hosts N --seed N` for others. Exits 1 when a badge was wrong, a
// request was sent that nobody asked for, or memory grew by more than its budget.
const { values } = parseArgs({
  options: { visits: { type: 'string', default: '2000' }, hosts: { type: 'string', default: '300' }, seed: { type: 'string' } },
});

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const visits = Number(values.visits);
  console.log(`seed ${seed}`);
  const began = performance.now();
  const { tally, faults, memory } = await runSoak({
    extension: buildDemoExtension(process.cwd(), FEED_ADDRESS, 'demo-soak'),
    ...{ visits, hosts: Number(values.hosts), seed },
    refreshEvery: Math.ceil(visits / 20),
    measureEvery: Math.ceil(visits / 40),
    say: console.log,
  });
  for (const fault of faults) console.log(fault);
  console.log(
    Object.entries(tally)
      .map(([what, times]) => `${what} ${times}`)
      .join(', '),
  );
  let isGrowing = false;
  for (const [whose, { perVisit, least, most }] of Object.entries(memory)) {
    const [mean, from, to] = [perVisit, least, most].map((mb) => mb * 1000);
    // Growth counts where even the lower limit is above the budget: memory is noisy, and a leak is not.
    isGrowing ||= (from ?? 0) > MEMORY_MB_PER_1000_VISITS;
    console.log(`memory (${whose}): ${mean?.toFixed(2)} MB per 1,000 visits (95 %: ${from?.toFixed(2)} to ${to?.toFixed(2)})`);
  }
  console.log(
    `${visits} visits in ${Math.round((performance.now() - began) / 1000)} s: ${faults.length} faults${isGrowing ? ', memory grows' : ''}`,
  );
  process.exitCode = faults.length > 0 || isGrowing ? 1 : 0;
}
