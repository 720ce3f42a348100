import { changesBetween, missingPacks } from '../dataset/changes';
import { type Merged, mergeRows, refuseWhole } from '../dataset/check-consistency';
import { refuseManifest } from '../dataset/check-manifest';
import type { Manifest, StoredDataset } from '../dataset/format';
import type { RefreshOutcome } from '../dataset/refresh-outcome';
import type { RefreshRun } from '../dataset/refresh-progress';
import { damaged, type Refusal, storeFailure } from '../dataset/refusal';
import { READER_VERSION } from '../dataset/versions';
import { type FetchedManifest, fetchManifest } from './fetch-manifest';
import { obtainPacks } from './obtain-packs';
import type { BytesPort, DatasetPort, FilterPort, SourcePort, StagingPort } from './ports';
import { repairFilter } from './repair-filter';

/** The ports that installing a dataset needs. */
export interface InstallPorts {
  dataset: DatasetPort;
  filter: FilterPort;
  bytes: BytesPort;
  staging: StagingPort;
}

/** On which terms a dataset is installed. */
export interface InstallTerms {
  /**
   * The keys of which one must have signed the manifest. `package`: the dataset is inside the signed package, and is the
   * floor on which everything else stands, so that no date and no comparison with what was there keeps it out.
   */
  trust: readonly string[] | 'package';
  /** Milliseconds since 1970. */
  nowMs: number;
  run: RefreshRun;
  /** No publication below this one is taken from a feed or a file, whatever is stored; absent: any. */
  leastSequence?: number;
  /** Whether what is stored counts for nothing: it is broken, or signed by a key that is no longer ours. */
  fromScratch?: boolean;
}

const NOTHING: Merged = { headings: [], unread: [], siteKeys: [] };

/**
 * Installs a dataset from the bundle, the feed or a file: signature, manifest, then the packs that are not there yet, each
 * checked by hash, schema and place, then everything in one transaction, then the site filter. On any failure the dataset
 * in use stays as it is.
 */
export async function installDataset(source: SourcePort, ports: InstallPorts, terms: InstallTerms): Promise<RefreshOutcome> {
  const { trust, run } = terms;
  const next = await fetchManifest(source, trust, ports.bytes, run);
  if ('failure' in next) return refused(next);
  const { manifest } = next;

  let stored: StoredDataset | undefined;
  let whole: boolean;
  let before = NOTHING;
  try {
    stored = await ports.dataset.current();
    whole = stored !== undefined && (await ports.dataset.isWhole());
    if (whole) before = await contentsOf(ports.dataset);
  } catch (error) {
    // A database that cannot be read cannot be compared with; only rebuilding it helps.
    return refused(storeFailure(error));
  }
  const known = terms.fromScratch ? undefined : stored;
  const unwanted = refuseNext(next, known, whole, terms);
  if (unwanted) return refused(unwanted);
  if (known && whole && known.generation === next.generation) {
    await clearStaging(ports, source);
    return (await isFilterRepaired(ports)) ? { kind: 'up-to-date', published: manifest.published } : refused({ failure: 'store' });
  }

  const base = known && whole && known.manifest.rows === manifest.rows ? known : undefined;
  const came = await obtainPacks(missingPacks(manifest, base?.manifest), manifest, source, ports, run);
  if ('failure' in came) return refused(came);
  const kept = base ? before : NOTHING;
  const after = mergeRows(kept, came.rows, manifest.rows);
  const refusal = refuseWhole(manifest, kept, came.rows, after);
  if (refusal) return refused(refusal);
  if (run.cancelled) return refused({ failure: 'cancelled' });
  try {
    await ports.dataset.replace({ ...next, reader: READER_VERSION, unread: after.unread.length }, came.rows, base?.generation);
  } catch (error) {
    return refused(storeFailure(error));
  }
  // The new dataset is in use from here on. A filter that could not be written lets every page through to the worker, and is
  // repaired at the next wake.
  await Promise.all([isFilterRepaired(ports), clearStaging(ports, source)]);
  return { kind: 'updated', changes: changesBetween(before.headings, after.headings), published: manifest.published };
}

/** Whether a manifest may follow the one that is known. */
function refuseNext(
  { manifest, generation }: FetchedManifest,
  known: StoredDataset | undefined,
  whole: boolean,
  { trust, nowMs, leastSequence = 0 }: InstallTerms,
): Refusal | undefined {
  if (trust !== 'package') {
    if (manifest.sequence < leastSequence) return { failure: 'older', detail: 'older than what was taken before' };
    const refusal = refuseManifest(manifest, known, nowMs);
    if (refusal) return refusal;
  } else if (known && isOlder(manifest, known)) return { failure: 'older', detail: 'the bundle is older' };
  if (!known || !whole || manifest.sequence !== known.manifest.sequence || generation === known.generation) return undefined;
  // One sequence is one publication. The bundle alone, which nobody signed, gives way to what was signed.
  const mayReplace = known.signedBy === undefined && trust !== 'package';
  return mayReplace ? undefined : damaged('another manifest under the same sequence');
}

function isOlder(manifest: Manifest, known: StoredDataset): boolean {
  return manifest.sequence < known.manifest.sequence;
}

async function contentsOf(dataset: DatasetPort): Promise<Merged> {
  const [headings, unread, siteKeys] = [await dataset.headings(), await dataset.unread(), await dataset.siteKeys()];
  return { headings, unread, siteKeys };
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

/**
 * Drops the packs that were on their way; one that stays behind costs its bytes until the next refresh, and nothing else.
 * What is at hand was never kept there, and a refresh that was cut short before may still go on.
 */
async function clearStaging({ staging }: InstallPorts, source: SourcePort): Promise<void> {
  if (!source.atHand) await Promise.allSettled([staging.retain(new Set())]);
}

function refused({ failure, detail }: Refusal): RefreshOutcome {
  return { kind: 'failed', failure, ...(detail !== undefined && { detail }) };
}
