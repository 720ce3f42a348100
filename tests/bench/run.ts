import { parseArgs } from 'node:util';
import { benchMillion } from './million';
import { benchPage } from './page';
import { benchPopup } from './popup';
import type { BenchOptions } from './report';
import { benchSearch } from './search';
import { benchWorker } from './worker';

// `npm run bench`: every speed limit, one line each; `npm run bench -- page search` only those. Everything is a ratio within
// one run, because machines are noisy. Exits 1 when a limit is not kept.
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string' }, domains: { type: 'string', default: '100000' } },
});

const BENCHES: Readonly<Record<string, (options: BenchOptions) => boolean | Promise<boolean>>> = {
  page: benchPage,
  worker: benchWorker,
  popup: benchPopup,
  search: benchSearch,
  million: benchMillion,
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const options: BenchOptions = { pairs: flags.pairs === undefined ? undefined : Number(flags.pairs), domains: Number(flags.domains) };
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`There is no bench called ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
    const start = performance.now();
    const within = await bench(options);
    console.log(`  (${name} took ${Math.round((performance.now() - start) / 1000)} s)`);
    if (!within) process.exitCode = 1;
  }
}
