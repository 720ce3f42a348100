import { type Merged, mergeRows, refuseWhole } from '../dataset/check-consistency';
import { type Refusal, readManifest, refuseManifest } from '../dataset/check-manifest';
import { readPack } from '../dataset/check-pack';
import { openEnvelope } from '../dataset/envelope';
import type { Heading, Manifest, PackEntry, Row, StoredDataset } from '../dataset/format';
import type { RefreshChanges, RefreshFailure, RefreshOutcome } from '../dataset/refresh-outcome';
import type { RefreshRun } from '../dataset/refresh-progress';
import { buildSiteFilter } from '../matching/site-filter';
import type { BytesPort, DatasetPort, FilterPort, SourcePort, StagingPort } from './ports';

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

/** Rebuilds the site filter where it is not that of the dataset in use. Does nothing without a dataset. */
export async function repairFilter({ dataset, filter }: Pick<InstallPorts, 'dataset' | 'filter'>): Promise<void> {
  const stored = await dataset.current();
  if (!stored || (await filter.generation()) === stored.generation) return;
  await filter.write(buildSiteFilter(await dataset.siteKeys()), stored.generation);
}

/** The packs of a manifest that an older one does not have. With another number of rows, none can be shared. */
export function missingPacks(manifest: Manifest, old: Manifest | undefined): PackEntry[] {
  if (!old || old.rows !== manifest.rows) return manifest.packs;
  const have = new Set(old.packs.map((pack) => `${pack.firstRow}:${pack.rows}:${pack.sha256}`));
  return manifest.packs.filter((pack) => !have.has(`${pack.firstRow}:${pack.rows}:${pack.sha256}`));
}

/** What became of the records between two datasets. */
export function changesBetween(before: readonly Heading[], after: readonly Heading[]): RefreshChanges {
  const old = new Map(before.map((heading) => [heading.id, heading]));
  const changes: RefreshChanges = { added: 0, corrected: 0, withdrawn: 0 };
  for (const heading of after) {
    const earlier = old.get(heading.id);
    const quiet = heading.state === 'withdrawn' || heading.state === 'cleared';
    if (!earlier) changes.added += 1;
    else if (quiet && earlier.state !== heading.state) changes.withdrawn += 1;
    else if (heading.revision !== earlier.revision || heading.state !== earlier.state) changes.corrected += 1;
  }
  return changes;
}

/** The bytes that one of the keys has signed, and which. Nothing of them is read before. */
async function verifySignature(
  bytes: Uint8Array,
  keys: readonly string[],
  port: BytesPort,
): Promise<{ signed: Uint8Array; signedBy: string } | Refusal> {
  const envelope = openEnvelope(bytes);
  if (!envelope) return { failure: 'not-signed', detail: 'no signed manifest' };
  for (const signature of envelope.signatures) {
    for (const key of keys) if (await port.isSignedBy(key, signature, envelope.signed)) return { signed: envelope.signed, signedBy: key };
  }
  return { failure: 'not-signed', detail: 'no signature by a known key' };
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
