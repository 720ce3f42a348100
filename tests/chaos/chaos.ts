import { parseArgs } from 'node:util';
import { FEED_ADDRESS } from '../../scripts/browser/fake-sites';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import { runChaos } from './run-chaos';

// `npm run chaos -- --kills 100 [--stops 20] [--seed 7]`: kills the browser at random points of a refresh, and looks each
// time whether the dataset is exactly the old or exactly the new one. Exits 1 when anything was lost, mixed or stuck.
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, stops: { type: 'string', default: '0' }, seed: { type: 'string' } },
});

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed);
  console.log(`Building the extension … (seed ${seed})`);
  const extension = buildDemoExtension(process.cwd(), FEED_ADDRESS, 'demo-chaos');
  const plan = { extension, kills: Number(values.kills), stops: Number(values.stops), seed };
  const tally = await runChaos({ ...plan, log: (line) => console.log(line) });
  console.log(`Afterwards the old dataset was there ${tally.old} times, the new one ${tally.fresh} times.`);
  if (tally.stops > 0) console.log(`${tally.stops} stops of the worker`);
  console.log(`${tally.kills} kills, ${tally.lost} lost, ${tally.mixed} mixed, ${tally.stuck} stuck`);
  process.exitCode = tally.lost + tally.mixed + tally.stuck > 0 ? 1 : 0;
}
