import { parseArgs } from 'node:util';
import { filesIn, serveStatic } from './static-server';

// `npm run feed:serve -- DIR [--port 8080]`: serves a published feed on this machine, until Ctrl-C.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '8080' } } });
const [folder] = positionals;
if (!folder) {
  console.error('Say which folder: npm run feed:serve -- DIR');
  process.exitCode = 1;
} else {
  serveStatic(filesIn(folder), Number(values.port)).then(
    ({ url }) => console.log(`Serving ${folder} at ${url}`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
