import { runDataHibp } from './run-data-hibp';

// `npm run data:hibp -- FILE_OR_URL`: renews the snapshot of Have I Been Pwned's list. Exits 1, with nothing written, when it may not.
const { report, failure } = await runDataHibp(process.cwd(), process.argv.slice(2));
for (const line of report) console.log(line);
if (failure !== undefined) {
  console.error(`data:hibp: ${failure}; nothing was written`);
  process.exitCode = 1;
}
