import { gzipSync } from 'node:zlib';
import { loadIncidents } from '../data/load-incidents';
import { readHibp } from '../hibp/read-hibp';
import { readProduct } from '../release/product';
import { buildSite } from './build-site';
import { firstViewOf } from './first-view';
import { LANGUAGES } from './site-language';
import { readSiteSettings } from './site-settings';
import { writeSite } from './write-site';

// `npm run site -- [OUT] [--base https://…/] [--report ADDRESS] [--at YYYY-MM-DD]`: the catalogue as a website, into a folder.
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const root = process.cwd();
  const { out, ...settings } = readSiteSettings(process.argv.slice(2), readProduct(root), Date.now());
  const files = await buildSite({ root, incidents: loadIncidents(root), snapshot: readHibp(root).hibp.records, settings });
  writeSite(out, files);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const all = [...files.values()].reduce((sum, content) => sum + Buffer.from(content).length, 0);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
  console.log(`${pages} pages and ${files.size - pages} other files in ${out}, ${kilobytes(all)}, as of ${settings.today}`);
  for (const language of LANGUAGES) {
    const seen = firstViewOf(files, language);
    const raw = seen.reduce((sum, one) => sum + one.length, 0);
    const packed = seen.reduce((sum, one) => sum + gzipSync(one).length, 0);
    console.log(`first view   ${language}: ${kilobytes(packed)} compressed, ${kilobytes(raw)} raw, ${seen.length} files`);
  }
  if (settings.base === undefined) console.log('without --base: no canonical addresses, and the links of the feed are relative');
  if (settings.reportUrl === '') console.log('without an address for reports: for this machine only, since nobody could report an error');
}
