import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchOptions, quickly } from './bench-options';
import { BenchReport } from './bench-report';
import { benchTable } from './bench-table';
import { benchLookUp } from './look-up';
import { machineFacts } from './machine-facts';
import { benchMillion } from './million';
import { benchPage } from './page';
import { benchPopup } from './popup';
import { benchRefresh } from './refresh';
import { benchSearch } from './search';
import { benchWorker } from './worker';

// `npm run bench`: every speed limit; `npm run bench -- page search` only those; `-- --quick` a minute's run of those that
// need no large dataset. Everything is a ratio within one run, because machines are noisy. Prints a table and writes
// .output/bench.json (`--json FILE`). Exits 1 when a limit is not kept, 2 when the machine was too busy to tell.
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string' },
    domains: { type: 'string', default: '100000' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: '.output/bench.json' },
  },
});

const BENCHES: Readonly<Record<string, (options: BenchOptions, report: BenchReport) => void | Promise<void>>> = {
  'look-up': benchLookUp,
  search: benchSearch,
  refresh: benchRefresh,
  page: benchPage,
  worker: benchWorker,
  popup: benchPopup,
  million: benchMillion,
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { pairs } = flags;
  const options: BenchOptions = {
    pairs: pairs !== undefined ? () => Number(pairs) : flags.quick ? quickly : (usual) => usual,
    domains: Number(flags.domains),
  };
  const all = Object.keys(BENCHES).filter((name) => !flags.quick || name !== 'million');
  const machine = machineFacts();
  const report = new BenchReport(console.log);
  for (const name of positionals.length > 0 ? positionals : all) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`There is no bench called ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
    const start = performance.now();
    report.bench = name;
    await bench(options, report);
    console.log(`  (${name} took ${Math.round((performance.now() - start) / 1000)} s)`);
  }
  const { findings } = report;
  console.log(`\n${benchTable(findings)}\n`);
  mkdirSync(dirname(flags.json), { recursive: true });
  writeFileSync(flags.json, `${JSON.stringify({ machine, findings }, undefined, 2)}\n`);
  console.log(
    `${machine.processor}, ${machine.cores} cores, load ${machine.load.toFixed(1)}; ${machine.chromium}; written to ${flags.json}`,
  );
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  process.exitCode = verdicts.has('NOT WITHIN') ? 1 : verdicts.has('too noisy') ? 2 : 0;
}
