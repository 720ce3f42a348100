import { changesBetween, missingPacks } from '../dataset/changes';
import { type Merged, mergeRows, refuseWhole } from '../dataset/check-consistency';
import { readManifest, refuseManifest } from '../dataset/check-manifest';
import { readPack } from '../dataset/check-pack';
import type { Manifest, PackEntry, Row, StoredDataset } from '../dataset/format';
import type { RefreshFailure, RefreshOutcome } from '../dataset/refresh-outcome';
import type { RefreshRun } from '../dataset/refresh-progress';
import type { Refusal } from '../dataset/refusal';
import type { BytesPort, DatasetPort, FilterPort, SourcePort, StagingPort } from './ports';
import { repairFilter } from './repair-filter';
import { verifySignature } from './verify-signature';

/** The doors that taking a dataset needs. */
export interface InstallPorts {
  dataset: DatasetPort;
  filter: FilterPort;
  bytes: BytesPort;
  staging: StagingPort;
}

/** On which terms a dataset is taken. */
export interface InstallTerms {
  /**
   * The keys of which one must have signed the manifest. `package`: the dataset is inside the signed package, and is the
   * floor on which everything else stands, so that no date and no comparison with what was there keeps it out.
   */
  trust: readonly string[] | 'package';
  /** Milliseconds since 1970. */
  nowMs: number;
  run: RefreshRun;
  /** Whether what is stored counts for nothing: it is broken, or signed by a key that is no longer ours. */
  fromScratch?: boolean;
}

/**
 * Takes a dataset from the bundle, the feed or a file: signature, manifest, then the packs that are not there yet, each
 * checked by hash, schema and place, then everything in one transaction, then the site filter. On any failure the dataset
 * in use stays as it is.
 */
export async function installDataset(source: SourcePort, ports: InstallPorts, terms: InstallTerms): Promise<RefreshOutcome> {
  const { trust, nowMs, run } = terms;
  const fetched = await source.manifest(run);
  if ('failure' in fetched) return refused(fetched);
  const opened = trust === 'package' ? { signed: fetched.bytes } : await verifySignature(fetched.bytes, trust, ports.bytes);
  if ('failure' in opened) return refused(opened);
  const text = ports.bytes.text(opened.signed);
  const manifest = text === undefined ? { failure: 'damaged' as const, detail: 'the manifest is no UTF-8' } : readManifest(text);
  if ('failure' in manifest) return refused(manifest);
  const next: StoredDataset = {
    manifest,
    generation: `${manifest.sequence}-${(await ports.bytes.sha256(opened.signed)).slice(0, 16)}`,
    ...('signedBy' in opened && { signedBy: opened.signedBy }),
  };

  let stored: StoredDataset | undefined;
  let whole: boolean;
  let before: Merged = { headings: [], siteKeys: [] };
  try {
    stored = await ports.dataset.current();
    whole = stored !== undefined && (await ports.dataset.isWhole());
    if (whole) before = { headings: await ports.dataset.headings(), siteKeys: await ports.dataset.siteKeys() };
  } catch (error) {
    // A database that cannot be read cannot be compared with; only rebuilding it helps.
    return refused(storeFailure(error));
  }
  const known = terms.fromScratch ? undefined : stored;
  if (trust === 'package') {
    if (known && manifest.sequence < known.manifest.sequence) return refused({ failure: 'older', detail: 'the bundle is older' });
  } else {
    const refusal = refuseManifest(manifest, known, nowMs);
    if (refusal) return refused(refusal);
  }
  if (known && whole && manifest.sequence === known.manifest.sequence) {
    if (known.generation === next.generation) {
      await clearStaging(ports);
      return (await isFilterRepaired(ports)) ? { kind: 'up-to-date', published: manifest.published } : refused({ failure: 'store' });
    }
    // One sequence is one publication. Only a bundle may stand for it, until what was signed arrives.
    if (known.signedBy !== undefined || trust === 'package')
      return refused({ failure: 'damaged', detail: 'another manifest under the same sequence' });
  }

  const base = known && whole && known.manifest.rows === manifest.rows ? known : undefined;
  const came = await obtainPacks(missingPacks(manifest, base?.manifest), manifest, source, ports, run);
  if ('failure' in came) return refused(came);
  const kept = base ? before : { headings: [], siteKeys: [] };
  const after = mergeRows(kept, came.rows, manifest.rows);
  const refusal = refuseWhole(manifest, kept, came.rows, after);
  if (refusal) return refused(refusal);
  if (run.cancelled) return refused({ failure: 'cancelled' });
  try {
    await ports.dataset.replace(next, came.rows, base?.generation);
  } catch (error) {
    return refused(storeFailure(error));
  }
  // The new dataset is in use from here on. A filter that could not be written lets every page through to the worker, and is
  // mended at the next wake.
  await Promise.all([isFilterRepaired(ports), clearStaging(ports)]);
  return { kind: 'updated', changes: changesBetween(before.headings, after.headings), published: manifest.published };
}

async function isFilterRepaired(ports: InstallPorts): Promise<boolean> {
  try {
    await repairFilter(ports);
    return true;
  } catch {
    // Storage is full or broken; the caller knows what that means for its outcome.
    return false;
  }
}

/** Drops what was on its way. A pack that stays behind costs its bytes until the next refresh, and nothing else. */
async function clearStaging({ staging }: InstallPorts): Promise<void> {
  await Promise.allSettled([staging.retain(new Set())]);
}

async function obtainPacks(
  missing: readonly PackEntry[],
  manifest: Manifest,
  source: SourcePort,
  ports: InstallPorts,
  run: RefreshRun,
): Promise<{ rows: Row[] } | InstallFailure> {
  run.announce(missing.reduce((sum, pack) => sum + pack.bytes, 0));
  const rows: Row[] = [];
  try {
    await ports.staging.retain(new Set(missing.map((pack) => pack.sha256)));
  } catch (error) {
    return storeFailure(error);
  }
  for (const entry of missing) {
    if (run.cancelled) return { failure: 'cancelled' };
    const taken = await obtainPack(entry, manifest, source, ports, run);
    if ('failure' in taken) return taken;
    for (const row of taken.rows) rows.push(row);
  }
  return { rows };
}

async function obtainPack(
  entry: PackEntry,
  manifest: Manifest,
  source: SourcePort,
  { bytes, staging }: InstallPorts,
  run: RefreshRun,
): Promise<{ rows: Row[] } | InstallFailure> {
  const isRight = async (got: Uint8Array) => got.length === entry.bytes && (await bytes.sha256(got)) === entry.sha256;
  // One pack alone is fetched again as quickly as it is kept.
  const stages = manifest.packs.length > 1;
  let got: Uint8Array | undefined;
  try {
    got = stages ? await staging.get(entry.sha256) : undefined;
    if (got && (await isRight(got))) run.arrived(entry.bytes);
    else {
      const fetched = await source.pack(entry, manifest, run);
      if ('failure' in fetched) return fetched;
      if (!(await isRight(fetched.bytes))) return { failure: 'damaged', detail: 'a pack is not the one that was signed' };
      got = fetched.bytes;
      if (stages) await staging.put(entry.sha256, got);
    }
  } catch (error) {
    return storeFailure(error);
  }
  const text = await bytes.gunzip(got, entry.rawBytes);
  if (text === undefined) return { failure: 'damaged', detail: 'a pack does not unpack to what the manifest says' };
  const read = readPack(text, entry, manifest.rows);
  return 'failure' in read ? read : { rows: read };
}

type InstallFailure = { failure: RefreshFailure; detail?: string };

/** Full disks have a name of their own; whatever else a database throws means that it cannot be used. */
function storeFailure(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError' ? { failure: 'disk-full', detail: name } : { failure: 'store', detail: name };
}

function refused({ failure, detail }: InstallFailure): RefreshOutcome {
  return { kind: 'failed', failure, ...(detail !== undefined && { detail }) };
}
