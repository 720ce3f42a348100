import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST_PATH } from '../../core/dataset/format';
import { isSiteKey } from '../../core/dataset/row-key';
import { buildSiteFilter } from '../../core/matching/site-filter';
import { siteHashes } from '../../core/matching/site-hash';
import { buildDataset, type Release } from '../release/build-dataset';
import { compileRows } from './compile-rows';
import { loadIncidents } from './load-incidents';

// `npm run data:build`: builds the dataset as a package or a feed carries it, into `.output/dataset`, and says what is in it.
const root = process.cwd();
const out = join(root, '.output/dataset');
const release: Release = JSON.parse(readFileSync(join(root, 'data/release.json'), 'utf8'));
const incidents = loadIncidents(root);
const { manifest, files } = buildDataset(incidents, release);

rmSync(out, { recursive: true, force: true });
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), bytes);
}

const rows = compileRows(incidents);
const keys = rows.flatMap((row) => row.keys.map(([key]) => key)).filter(isSiteKey);
const size = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
const packed = manifest.packs.reduce((sum, pack) => sum + pack.bytes, 0);
const raw = manifest.packs.reduce((sum, pack) => sum + pack.rawBytes, 0);
console.log(`incidents    ${manifest.incidents}`);
console.log(`site keys    ${manifest.siteKeys}`);
console.log(`rows         ${manifest.rows}`);
console.log(`names        ${rows.flatMap((row) => row.headings).length}`);
console.log(`packs        ${manifest.packs.length}: ${size(packed)} to download, ${size(raw)} unpacked`);
console.log(`manifest     ${files.get(MANIFEST_PATH)?.length} bytes, sequence ${manifest.sequence}`);
console.log(`site filter  ${size(JSON.stringify(buildSiteFilter([siteHashes(keys)])).length)} in storage.local`);
