import { parseArgs } from 'node:util';
import { FEED_ADDRESS } from '../../scripts/browser/fake-sites';
import { buildDemoExtension } from '../../scripts/release/build-extension';
import { type Cut, startChaos } from './start-chaos';

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
  const chaos = await startChaos(buildDemoExtension(process.cwd(), FEED_ADDRESS, 'demo-chaos'), seed);
  const tally = { old: 0, new: 0, lost: 0, mixed: 0, stuck: 0 };
  const cuts = [...Array<Cut>(Number(values.kills)).fill('kill'), ...Array<Cut>(Number(values.stops)).fill('stop')];
  try {
    for (const [n, how] of cuts.entries()) {
      const { at, found, recovered, seen } = await chaos.cut(how);
      tally[found] += 1;
      if (!recovered) tally.stuck += 1;
      if (!recovered || found === 'lost' || found === 'mixed')
        console.log(`Cut ${n + 1} (${how}) at ${at} ms: ${found}${recovered ? '' : ', stuck'} ${JSON.stringify(seen)}`);
      else if ((n + 1) % 10 === 0)
        console.log(`${n + 1} of ${cuts.length}: ${tally.old} times the old dataset, ${tally.new} times the new one.`);
    }
  } finally {
    await chaos.close();
  }
  console.log(`Afterwards the old dataset was there ${tally.old} times, the new one ${tally.new} times.`);
  console.log(`${values.kills} kills and ${values.stops} stops: ${tally.lost} lost, ${tally.mixed} mixed, ${tally.stuck} stuck`);
  process.exitCode = tally.lost + tally.mixed + tally.stuck > 0 ? 1 : 0;
}
