import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { READER_VERSION } from '../../core/dataset/versions';
import { writeExportFile } from '../../core/preferences/export-file';
import { feedOf } from '../support/feed-fixture';
import { wholeIncident } from '../support/whole-incident';
import { plainIncidents } from './plain-incidents';
import { rememberedOf } from './remembered';

// `npm run record:reader`: builds the reader of this version into one file, and writes a feed and an export as this version
// makes them, for the tests of all later versions. Once for each READER_VERSION: what people have installed does not change.
const fixtures = join(import.meta.dirname, '../fixtures');
const file = join(fixtures, `readers/v${READER_VERSION}.mjs`);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  if (existsSync(file))
    throw new Error(
      `${file} is there: reader ${READER_VERSION} is recorded. After a change to a record's schema, raise READER_VERSION (core/dataset/format.ts). Delete the file first only if no release has this reader.`,
    );
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'reader.ts'),
      outDir: dirname(file),
      emptyOutDir: false,
      minify: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `v${READER_VERSION}.mjs`, codeSplitting: false } },
    },
  });
  for (const [path, bytes] of feedOf({ incidents: [wholeIncident(), ...plainIncidents()], packs: 1 })) {
    const target = join(fixtures, `feeds/v${READER_VERSION}`, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  mkdirSync(join(fixtures, 'exports'), { recursive: true });
  writeFileSync(join(fixtures, `exports/v${READER_VERSION}.json`), writeExportFile(rememberedOf(), '2026-11-22T09:00:00Z'));
  console.log(`Reader ${READER_VERSION} is recorded in ${file}.`);
}
