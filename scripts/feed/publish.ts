import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { loadIncidents } from '../data/load-incidents';
import { readProduct } from '../release/product';
import { readFeedKey } from './feed-key';
import { publishFeed } from './publish-feed';

// `npm run feed:publish -- OUT --address https://…/`: writes the signed feed of the repository's records into a folder.
// MISEMORI_FEED_KEY holds the signing key or its file's path; MISEMORI_FEED_KEY_2 a second one while keys change.
const releaseSchema = z.object({ sequence: z.int() });

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { address: { type: 'string' }, 'allow-shrink': { type: 'string' }, 'valid-days': { type: 'string' }, now: { type: 'string' } },
  });
  const [out] = positionals;
  if (!out) throw new Error('Say into which folder: npm run feed:publish -- OUT --address https://…/');
  const number = (flag: 'allow-shrink' | 'valid-days') => {
    const text = values[flag];
    if (text !== undefined && !/^[1-9]\d{0,6}$/.test(text)) throw new Error(`--${flag} takes a whole number`);
    return text === undefined ? undefined : Number(text);
  };
  const product = readProduct(process.cwd());
  const second = process.env['MISEMORI_FEED_KEY_2'];
  const validDays = number('valid-days');
  const allowsShrink = number('allow-shrink');
  const now = values.now ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  if (Number.isNaN(Date.parse(now))) throw new Error('--now takes a moment such as 2026-11-22T00:00:00Z');
  const { manifest, isNew, newPacks, newBytes, droppedPacks } = await publishFeed({
    out,
    now,
    incidents: loadIncidents(process.cwd()),
    address: values.address ?? process.env['WXT_FEED_URL'] ?? product.feedUrl,
    keys: [readFeedKey(process.env['MISEMORI_FEED_KEY']), ...(second ? [readFeedKey(second)] : [])],
    trusted: (process.env['WXT_FEED_KEYS'] ?? product.feedKeys.join()).split(',').filter((key) => key !== ''),
    leastSequence: releaseSchema.parse(JSON.parse(readFileSync('data/release.json', 'utf8'))).sequence,
    ...(validDays !== undefined && { validDays }),
    ...(allowsShrink !== undefined && { allowsShrink }),
  });
  const size = `${manifest.incidents} incidents, ${manifest.siteKeys} addresses, ${manifest.packs.length} packs`;
  if (!isNew)
    console.log(`Nothing to publish: sequence ${manifest.sequence} has these records (${size}) and holds until ${manifest.expires}.`);
  else {
    console.log(`Published sequence ${manifest.sequence}: ${size}; holds until ${manifest.expires}.`);
    console.log(`${newPacks} new packs (${newBytes} bytes), ${droppedPacks} old ones dropped.`);
  }
}
