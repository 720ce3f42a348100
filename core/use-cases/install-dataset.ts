import { changesBetween } from '../dataset/changes';
import { type Exchanged, refuseWhole } from '../dataset/check-consistency';
import { refuseManifest } from '../dataset/check-manifest';
import type { ManifestHead, StoredDataset } from '../dataset/format';
import { tableOf } from '../dataset/pack-sums';
import type { RefreshOutcome } from '../dataset/refresh-outcome';
import type { RefreshRun } from '../dataset/refresh-progress';
import { damaged, type Refusal, storeFailure } from '../dataset/refusal';
import { READER_VERSION } from '../dataset/versions';
import { type FetchedManifest, fetchManifest } from './fetch-manifest';
import { obtainPacks } from './obtain-packs';
import type { BytesPort, DatasetExchange, DatasetPort, FilterPort, SourcePort } from './ports';
import { repairFilter } from './repair-filter';

/** The ports that installing a dataset needs. */
export interface InstallPorts {
  dataset: DatasetPort;
  filter: FilterPort;
  bytes: BytesPort;
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

/**
 * Installs a dataset from the bundle, the feed or a file: signature, manifest, then the packs that are not there yet, each
 * checked by hash, schema and place and kept beside those in use, then all of them put in place in one transaction, then the
 * site filter. On any failure the dataset in use stays as it is.
 */
export async function installDataset(source: SourcePort, ports: InstallPorts, terms: InstallTerms): Promise<RefreshOutcome> {
  const { trust, run } = terms;
  const next = await fetchManifest(source, trust, ports.bytes, run);
  if ('failure' in next) return refused(next);
  const { manifest } = next;

  let stored: StoredDataset | undefined;
  let whole: boolean;
  try {
    stored = await ports.dataset.current();
    whole = stored !== undefined && (await ports.dataset.isWhole());
  } catch (error) {
    // A database that cannot be read cannot be compared with; only rebuilding it helps.
    return refused(storeFailure(error));
  }
  const known = terms.fromScratch ? undefined : stored;
  const unwanted = refuseNext(next, known, whole, terms);
  if (unwanted) return refused(unwanted);
  if (known && whole && known.generation === next.generation) {
    // A pack that stays behind costs its bytes until the next refresh, and nothing else.
    if (!source.atHand) await ports.dataset.dropOthers().catch(() => undefined);
    return (await isFilterRepaired(ports)) ? { kind: 'up-to-date', published: manifest.published } : refused({ failure: 'store' });
  }

  const base = known && whole && known.manifest.rows === manifest.rows ? known.generation : undefined;
  let exchange: DatasetExchange;
  let all: Exchanged;
  try {
    exchange = await ports.dataset.exchange(manifest, { base, sparesOthers: source.atHand === true });
  } catch (error) {
    return refused(storeFailure(error));
  }
  const broken = await obtainPacks(exchange, manifest, source, ports.bytes, run);
  if (broken) return refused(broken);
  try {
    all = await exchange.exchanged();
  } catch (error) {
    return refused(storeFailure(error));
  }
  const refusal = refuseWhole(manifest, all);
  if (refusal) return refused(refusal);
  if (run.cancelled) return refused({ failure: 'cancelled' });
  try {
    await exchange.commit(storedDataset(next, all));
  } catch (error) {
    return refused(storeFailure(error));
  }
  // The new dataset is in use from here on. A filter that could not be written lets every page through to the worker, and is
  // repaired at the next wake.
  await isFilterRepaired(ports);
  const changes = changesBetween(tableOf(all.go), tableOf(all.came));
  return { kind: 'updated', changes, published: manifest.published };
}

/** What is remembered of a dataset that was taken. */
function storedDataset({ manifest: { packs: _, ...manifest }, ...rest }: FetchedManifest, { came, stay }: Exchanged): StoredDataset {
  const unread = [...came, ...stay].reduce((sum, one) => sum + one.unread.length, 0);
  return { ...rest, manifest, reader: READER_VERSION, unread };
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

function isOlder(manifest: ManifestHead, known: StoredDataset): boolean {
  return manifest.sequence < known.manifest.sequence;
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

function refused({ failure, detail }: Refusal): RefreshOutcome {
  return { kind: 'failed', failure, ...(detail !== undefined && { detail }) };
}
