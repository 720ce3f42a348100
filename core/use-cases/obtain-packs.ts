import { readPack } from '../dataset/check-pack';
import type { Manifest, PackEntry, ReadRow } from '../dataset/format';
import type { RefreshRun } from '../dataset/refresh-progress';
import { damaged, type Refusal, storeFailure } from '../dataset/refusal';
import type { BytesPort, SourcePort, StagingPort } from './ports';

/**
 * Obtains some packs of a manifest, each checked by size, hash, schema and place. What comes over the network is kept until
 * the dataset is in place, so that a refresh cut short goes on; what is at hand is read where it is.
 */
export async function obtainPacks(
  wanted: readonly PackEntry[],
  manifest: Manifest,
  source: SourcePort,
  { bytes, staging }: { bytes: BytesPort; staging: StagingPort },
  run: RefreshRun,
): Promise<{ rows: ReadRow[] } | Refusal> {
  run.announce(wanted.reduce((sum, pack) => sum + pack.bytes, 0));
  // One pack alone is fetched again as quickly as it is kept.
  const staged = source.atHand || manifest.packs.length === 1 ? undefined : staging;
  const rows: ReadRow[] = [];
  try {
    await staged?.retain(new Set(wanted.map((pack) => pack.sha256)));
  } catch (error) {
    return storeFailure(error);
  }
  for (const entry of wanted) {
    if (run.cancelled) return { failure: 'cancelled' };
    const packed = await obtainPack(entry, manifest, source, bytes, staged, run);
    if ('failure' in packed) return packed;
    const text = await bytes.gunzip(packed.bytes, entry.rawBytes);
    if (text === undefined) return damaged('a pack does not unpack to what the manifest says');
    const read = readPack(text, entry, manifest.rows);
    if ('failure' in read) return read;
    for (const row of read) rows.push(row);
  }
  return { rows };
}

async function obtainPack(
  entry: PackEntry,
  manifest: Manifest,
  source: SourcePort,
  bytes: BytesPort,
  staged: StagingPort | undefined,
  run: RefreshRun,
): Promise<{ bytes: Uint8Array } | Refusal> {
  const isRight = async (got: Uint8Array) => got.length === entry.bytes && (await bytes.sha256(got)) === entry.sha256;
  try {
    const kept = await staged?.get(entry.sha256);
    if (kept && (await isRight(kept))) {
      run.arrived(entry.bytes);
      return { bytes: kept };
    }
    const fetched = await source.pack(entry, manifest, run);
    if ('failure' in fetched) return fetched;
    if (!(await isRight(fetched.bytes))) return damaged('a pack is not the one that was signed');
    await staged?.put(entry.sha256, fetched.bytes);
    return fetched;
  } catch (error) {
    return storeFailure(error);
  }
}
