import { parseArgs } from 'node:util';
import { MANIFEST_PATH } from '../../core/dataset/format';
import { REFRESH_CODES } from '../../core/dataset/refresh-outcome';
import { startRun } from '../../core/dataset/refresh-progress';
import { installDataset } from '../../core/use-cases/install-dataset';
import { readProduct } from '../release/product';
import { inMemoryPorts } from './in-memory-ports';
import { nodeSource } from './node-source';

// `npm run feed:verify -- DIR_OR_URL`: what an extension that is empty would say of a feed. --keys, WXT_FEED_KEYS or
// product.json names the keys that it believes. Exits 1 unless the feed would be taken.
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' }, now: { type: 'string' } } });
  const [place] = positionals;
  const keys = (values.keys ?? process.env['WXT_FEED_KEYS'] ?? readProduct(process.cwd()).feedKeys.join())
    .split(',')
    .filter((key) => key !== '');
  if (!place) throw new Error('Say what to verify: npm run feed:verify -- DIR_OR_URL');
  if (keys.length === 0 || keys.some((key) => !/^[0-9a-f]{64}$/.test(key)))
    throw new Error(
      'Say which keys a build believes: feedKeys in product.json, or WXT_FEED_KEYS, 64 hex digits each, separated by a comma.',
    );
  const ports = inMemoryPorts();
  const nowMs = values.now === undefined ? Date.now() : Date.parse(values.now);
  const outcome = await installDataset(nodeSource(place), ports, { trust: keys, nowMs, run: startRun() });
  if (outcome.kind === 'failed') {
    console.error(`Refused: ${outcome.failure} (${REFRESH_CODES[outcome.failure]})${outcome.detail ? `, ${outcome.detail}` : ''}`);
    process.exitCode = 1;
    return;
  }
  const stored = await ports.dataset.current();
  const manifest = stored?.manifest;
  console.log(`It would be taken: sequence ${manifest?.sequence}, published ${manifest?.published}, holds until ${manifest?.expires}.`);
  console.log(`${manifest?.incidents} incidents, ${manifest?.siteKeys} addresses, ${(await ports.dataset.sites()).length} packs.`);
  if (stored?.unread)
    console.log(`${stored.unread} incidents need a newer version of Misemori than this one, to be told at all or to the end.`);
  if (/^http/.test(place)) for (const remark of await remarksOnHost(place)) console.log(`Note: ${remark}`);
}

/** What a host could do better. None of it keeps a feed from being taken by an extension with host access. */
async function remarksOnHost(place: string): Promise<string[]> {
  const { headers } = await fetch(new URL(MANIFEST_PATH, place.endsWith('/') ? place : `${place}/`), { redirect: 'error' });
  return [
    headers.get('access-control-allow-origin') === '*'
      ? ''
      : 'no `access-control-allow-origin: *`; people who took host access away cannot refresh.',
    headers.has('etag') || headers.has('last-modified') ? '' : 'no ETag or Last-Modified; every check costs the whole manifest.',
    headers.has('set-cookie') ? 'it sets a cookie; nothing keeps or returns it, but nobody needs it.' : '',
  ].filter((one) => one !== '');
}
