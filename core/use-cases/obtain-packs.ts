import { readPack } from '../dataset/check-pack';
import type { Manifest, PackEntry } from '../dataset/format';
import type { RefreshRun } from '../dataset/refresh-progress';
import { damaged, type Refusal, storeFailure } from '../dataset/refusal';
import type { BytesPort, DatasetExchange, SourcePort } from './ports';

interface Unpacked {
  bytes: Uint8Array;
}

const CANCELLED: Refusal = { failure: 'cancelled' };

/** Beside the pack that is read and the one that is written, so many are on their way: else the next one would be waited for. */
const AHEAD = 3;

/**
 * Obtains the packs that an exchange is missing, each checked by size, hash, schema and place, and keeps them. Some are fetched and one is written
 * while one is read, so that a dataset of any size takes the room of a few packs.
 * @returns why it did not come to an end; what was kept until then stays
 */
export async function obtainPacks(
  exchange: DatasetExchange,
  manifest: Manifest,
  source: SourcePort,
  bytes: BytesPort,
  run: RefreshRun,
): Promise<Refusal | undefined> {
  const { missing } = exchange;
  run.announce(missing.reduce((sum, pack) => sum + pack.bytes, 0));
  const coming: Promise<Unpacked | Refusal>[] = [];
  let writing: Promise<Refusal | undefined> = Promise.resolve(undefined);
  for (const [i, entry] of missing.entries()) {
    for (const next of missing.slice(i + coming.length, i + AHEAD)) {
      const packed = obtainPack(next, manifest, source, bytes, run);
      // Nobody waits for it any more where one before it failed.
      packed.catch(() => undefined);
      coming.push(packed);
    }
    const packed = await coming.shift();
    const read =
      !packed || run.cancelled ? CANCELLED : 'failure' in packed ? packed : readPack(packed.bytes, bytes.text, entry, manifest.rows);
    const unwritten = await writing;
    if (unwritten) return unwritten;
    if ('failure' in read) return read;
    writing = exchange.keep(entry, read.kept).then(() => undefined, storeFailure);
  }
  return writing;
}

/** What is inside a pack. */
async function obtainPack(
  entry: PackEntry,
  manifest: Manifest,
  source: SourcePort,
  bytes: BytesPort,
  run: RefreshRun,
): Promise<Unpacked | Refusal> {
  const fetched = await source.pack(entry, manifest, run);
  if ('failure' in fetched) return fetched;
  const isRight = fetched.bytes.length === entry.bytes && (await bytes.sha256(fetched.bytes)) === entry.sha256;
  if (!isRight) return damaged('a pack is not the one that was signed');
  const unpacked = await bytes.gunzip(fetched.bytes, entry.rawBytes);
  return unpacked ? { bytes: unpacked } : damaged('a pack does not unpack to what the manifest says');
}
