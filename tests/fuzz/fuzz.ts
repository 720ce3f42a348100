import { parseArgs } from 'node:util';
import { runFuzz } from './run-fuzz';

// `npm run fuzz`: a million cases of whatever may come from outside; `-- --seed N --only KIND --cases N` for some of them again.
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
console.log(`seed ${seed}`);
try {
  for (const [name, tally] of runFuzz({ cases: Number(values.cases), seed, only: values.only })) {
    const ends = [...tally].sort((a, b) => b[1] - a[1]).map(([end, times]) => `${end} ${times.toLocaleString('en')}`);
    console.log(`${name}: ${ends.join(', ')}`);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
