import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { readManifest, refuseManifest } from '../../core/dataset/check-manifest';
import { openEnvelope } from '../../core/dataset/envelope';
import { FEED_FOLDER, MANIFEST_PATH, type Manifest, packPath } from '../../core/dataset/format';
import type { Incident } from '../../core/incident/schema';
import { DEMO_KEY } from '../demo/demo-key';
import { buildDataset, daysAfter, VALID_DAYS } from '../release/build-dataset';
import { isThisMachine } from '../release/build-settings';
import { datasetFile } from './dataset-file';
import type { FeedKey } from './feed-key';
import { inMemoryPorts } from './in-memory-ports';
import { proveAcceptable } from './prove-acceptable';
import { signManifest } from './sign-manifest';

/** How many publications a pack outlives the last one that used it, for people who are in the middle of a refresh or behind a cache. */
export const KEPT_SEQUENCES = 10;

export interface Publication {
  /** The folder that a host serves; this format has a folder of its own in it. */
  out: string;
  incidents: readonly Incident[];
  /** The address at which people's builds look for this feed. */
  address: string;
  /** One, or two while one is being replaced. */
  keys: readonly FeedKey[];
  /** Public keys whose earlier publication in that folder is believed too. */
  trusted?: readonly string[];
  /** The moment of the publication, ISO 8601 in UTC; it may lie in the past, never ahead. */
  now: string;
  /** What the clock says, in milliseconds since 1970; that of this machine unless given. */
  clockMs?: number;
  /** No lower sequence than this: that of the dataset in the packages. */
  leastSequence: number;
  validDays?: number;
  allowsShrink?: number;
}

/** What became of a publication. */
export interface Published {
  manifest: Manifest;
  /** False when the folder has these very records already, and they are valid for long enough. */
  isNew: boolean;
  newPacks: number;
  newBytes: number;
  droppedPacks: number;
}

/** By how much the clocks of two machines may differ. */
const AHEAD_MS = 5 * 60_000;

/** In which sequence each pack was last used. */
const KEPT_PATH = `${FEED_FOLDER}kept.json`;

const keptSchema = z.record(z.string().check(z.regex(/^[0-9a-f]{64}$/)), z.int());

/**
 * Writes a signed feed into a folder: new packs first, the manifest last and at once, so that a host that copies the folder at
 * any moment serves a whole dataset. The same records, key and moment give the same bytes.
 * @throws with one line that says what is wrong; the folder is then as it was
 */
export async function publishFeed(publication: Publication): Promise<Published> {
  const { out, incidents, address, keys, now, clockMs = Date.now(), validDays = VALID_DAYS, allowsShrink } = publication;
  const publicKeys = keys.map((key) => key.publicHex);
  if (Date.parse(now) > clockMs + AHEAD_MS)
    throw new Error(`Not published: ${now} lies ahead. Every later publication would be refused until then.`);
  if (!URL.canParse(address))
    throw new Error('Say at which address people will find this feed: feedUrl in product.json, or --address https://…/');
  if (publicKeys.includes(DEMO_KEY.publicHex) && !isThisMachine(address))
    throw new Error('This is the key of the demo, with which anybody can sign. It signs feeds on this machine only.');
  const before = await readPublished(out, [...publicKeys, ...(publication.trusted ?? [])]);
  const sequence = Math.max(publication.leastSequence, (before?.sequence ?? 0) + 1);
  const expires = daysAfter(now, validDays);
  const built = buildDataset(incidents, { sequence, published: now, expires, ...(allowsShrink !== undefined && { allowsShrink }) });
  if (before && isSameData(before, built.manifest) && Date.parse(before.expires) - Date.parse(now) > (validDays / 2) * 86_400_000)
    return { manifest: before, isNew: false, newPacks: 0, newBytes: 0, droppedPacks: 0 };
  const refusal = refuseManifest(built.manifest, before && { manifest: before }, Date.parse(now));
  if (refusal)
    throw new Error(
      `Not published: ${refusal.detail}.${refusal.failure === 'shrunk' ? ' Where that is meant, say --allow-shrink N.' : ''}`,
    );

  const bare = built.files.get(MANIFEST_PATH);
  if (!bare) throw new Error('The dataset was built without a manifest.');
  const signed = signManifest(bare, keys);
  await proveAcceptable(built, signed, publicKeys, Date.parse(now));
  const files = new Map([...built.files, [MANIFEST_PATH, signed]]);

  const kept = readKept(out);
  let newPacks = 0;
  let newBytes = 0;
  for (const { sha256, bytes } of built.manifest.packs) {
    const path = packPath(sha256);
    kept.set(sha256, sequence);
    if (existsSync(join(out, path))) continue;
    write(out, path, files.get(path));
    newPacks += 1;
    newBytes += bytes;
  }
  const dropped = [...kept].filter(([, last]) => last <= sequence - KEPT_SEQUENCES).map(([sha256]) => sha256);
  for (const sha256 of dropped) kept.delete(sha256);
  write(out, `${FEED_FOLDER}dataset.misemori`, datasetFile(built.manifest, files));
  write(out, MANIFEST_PATH, signed);
  write(out, KEPT_PATH, Buffer.from(`${JSON.stringify(Object.fromEntries([...kept].sort()), null, 1)}\n`));
  for (const sha256 of dropped) rmSync(join(out, packPath(sha256)), { force: true });
  return { manifest: built.manifest, isNew: true, newPacks, newBytes, droppedPacks: dropped.length };
}

/** The manifest that the folder has, where one of the keys signed it; undefined in an empty folder. */
async function readPublished(out: string, keys: readonly string[]): Promise<Manifest | undefined> {
  const path = join(out, MANIFEST_PATH);
  if (!existsSync(path)) return undefined;
  const { bytes } = inMemoryPorts();
  const envelope = openEnvelope(readFileSync(path));
  for (const signature of envelope?.signatures ?? []) {
    for (const key of keys) {
      if (!envelope || !(await bytes.isSignedBy(key, signature, envelope.signed))) continue;
      const manifest = readManifest(bytes.text(envelope.signed) ?? '');
      if (!('failure' in manifest)) return manifest;
    }
  }
  throw new Error(`${path} was not signed by this key. Name the key that did in WXT_FEED_KEYS, or publish into an empty folder.`);
}

function isSameData(a: Manifest, b: Manifest): boolean {
  return JSON.stringify(a.packs) === JSON.stringify(b.packs);
}

function readKept(out: string): Map<string, number> {
  const path = join(out, KEPT_PATH);
  return new Map(existsSync(path) ? Object.entries(keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')))) : []);
}

/** Writes a file so that a reader sees all of it or none of it. */
function write(out: string, path: string, bytes: Uint8Array | undefined): void {
  if (!bytes) throw new Error(`${path} was not built`);
  const target = join(out, path);
  mkdirSync(dirname(target), { recursive: true });
  const half = `${target}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.part`;
  writeFileSync(half, bytes);
  renameSync(half, target);
}
