import {
  DATASET_FORMAT,
  type Heading,
  type Manifest,
  manifestSchema,
  type PackEntry,
  packSchema,
  type Row,
  type StoredDataset,
} from '../dataset';
import type { BytesDoor, DatasetDoor, FilterDoor, SourceDoor } from '../ports';
import type { RefreshChanges, RefreshFailure, RefreshOutcome } from '../refresh-outcome';
import { rowOf } from '../row-of';
import { buildSiteFilter } from '../site-filter';

/** The doors that taking a dataset needs. */
export interface TakeDoors {
  dataset: DatasetDoor;
  filter: FilterDoor;
  bytes: BytesDoor;
}

/** No honest pack unpacks to more; a larger one is refused before it is unpacked. */
const MOST_RAW_BYTES = 16 * 1024 * 1024;

/**
 * Takes a dataset from the bundle or the feed: manifest, then the packs that are not there yet, each checked by hash and
 * schema, then everything in one transaction, then the site filter. On any failure the dataset in use stays as it is.
 */
export async function takeDataset(source: SourceDoor, doors: TakeDoors): Promise<RefreshOutcome> {
  const fetched = await source.manifest();
  if ('failure' in fetched) return failed(fetched.failure);
  const manifest = readManifest(doors.bytes.text(fetched.bytes));
  if (typeof manifest === 'string') return failed(manifest);
  const generation = `${manifest.sequence}-${(await doors.bytes.sha256(fetched.bytes)).slice(0, 16)}`;

  let old: StoredDataset | undefined;
  let before: Heading[];
  try {
    old = await doors.dataset.current();
    before = old ? await doors.dataset.headings() : [];
  } catch {
    // A database that cannot be read cannot be compared with; writing will say whether it can be mended.
    return failed('store');
  }
  if (old && manifest.sequence < old.manifest.sequence) return failed('older');
  if (old && manifest.sequence === old.manifest.sequence) {
    // One sequence number is one publication: other bytes under the same number are not ours.
    if (old.generation !== generation) return failed('damaged');
    return (await isMended(doors)) ? { kind: 'up-to-date', published: manifest.published } : failed('store');
  }

  const rows: Row[] = [];
  for (const entry of missingPacks(manifest, old?.manifest)) {
    const taken = await takePack(entry, manifest, source, doors.bytes);
    if (typeof taken === 'string') return failed(taken);
    rows.push(...taken);
  }
  try {
    await doors.dataset.replace({ manifest, generation }, rows);
    // The new dataset is in use from here on. A filter that could not be written is not of its generation, and is mended at
    // the next wake.
    await isMended(doors);
    return { kind: 'updated', changes: changesBetween(before, await doors.dataset.headings()), published: manifest.published };
  } catch {
    return failed('store');
  }
}

async function isMended(doors: TakeDoors): Promise<boolean> {
  try {
    await mendFilter(doors);
    return true;
  } catch {
    // Storage is full or broken; the caller knows what that means for its outcome.
    return false;
  }
}

/** Rebuilds the site filter where it is not that of the dataset in use. Does nothing without a dataset. */
export async function mendFilter({ dataset, filter }: Pick<TakeDoors, 'dataset' | 'filter'>): Promise<void> {
  const stored = await dataset.current();
  if (!stored || (await filter.generation()) === stored.generation) return;
  await filter.write(buildSiteFilter(await dataset.siteKeys()), stored.generation);
}

/** The packs of a manifest that an older one does not have. With another number of rows, none can be shared. */
export function missingPacks(manifest: Manifest, old: Manifest | undefined): PackEntry[] {
  if (!old || old.rows !== manifest.rows) return manifest.packs;
  const have = new Set(old.packs.map((pack) => `${pack.firstRow}:${pack.sha256}`));
  return manifest.packs.filter((pack) => !have.has(`${pack.firstRow}:${pack.sha256}`));
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

function readManifest(text: string): Manifest | RefreshFailure {
  const json = parseJson(text);
  if (json === undefined) return 'damaged';
  const result = manifestSchema.safeParse(json);
  if (!result.success) return hasNewerFormat(json) ? 'too-new' : 'damaged';
  const manifest = result.data;
  const whole = Number.isInteger(Math.log2(manifest.rows)) && coversAllRows(manifest);
  return whole ? manifest : 'damaged';
}

function hasNewerFormat(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && typeof json.format === 'number' && json.format > DATASET_FORMAT;
}

function coversAllRows({ packs, rows }: Manifest): boolean {
  let next = 0;
  for (const pack of packs) {
    if (pack.firstRow !== next) return false;
    next += pack.rows;
  }
  return next === rows;
}

async function takePack(entry: PackEntry, manifest: Manifest, source: SourceDoor, bytes: BytesDoor): Promise<Row[] | RefreshFailure> {
  if (entry.rawBytes > MOST_RAW_BYTES) return 'damaged';
  const fetched = await source.pack(entry, manifest);
  if ('failure' in fetched) return fetched.failure;
  if (fetched.bytes.length !== entry.bytes || (await bytes.sha256(fetched.bytes)) !== entry.sha256) return 'damaged';
  const text = await bytes.gunzip(fetched.bytes, entry.rawBytes);
  const pack = packSchema.safeParse(text === undefined ? undefined : parseJson(text));
  if (!pack.success) return 'damaged';
  const { rows } = pack.data;
  const complete = rows.length === entry.rows && rows.every((row, i) => row.n === entry.firstRow + i && isFiledRight(row, manifest.rows));
  return complete ? rows : 'damaged';
}

/** Every key of a row belongs there, and every incident that is named is there. */
function isFiledRight(row: Row, rows: number): boolean {
  const ids = new Set(row.incidents.map((incident) => incident.id));
  return row.keys.every(([key, incidents]) => rowOf(key, rows) === row.n && incidents.every((id) => ids.has(id)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one of the ways in which outside data is damaged; the caller names it.
    return undefined;
  }
}

function failed(failure: RefreshFailure): RefreshOutcome {
  return { kind: 'failed', failure };
}
