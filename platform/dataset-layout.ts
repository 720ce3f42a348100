import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { PackEntry, StoredDataset } from '../core/dataset/format';
import type { PackSums } from '../core/dataset/pack-sums';
import { readStoredDataset } from '../core/dataset/stored-dataset';

/** A pack that is kept, in use or not. */
export interface KeptRecord extends Pick<PackEntry, 'sha256' | 'firstRow' | 'rows'> {
  /** How many rows the dataset has that it was checked for, and by which reader: for another one it is read anew. */
  of: number;
  reader: number;
}

/** The dataset in use, and which of the packs are its own. */
export interface InUse {
  stored: StoredDataset;
  /** For each pack, in order of its rows, two numbers: its first row, and the key under which it is kept. */
  packs: Uint32Array;
}

/**
 * A pack is written once and never changed: another dataset is put in place by naming other packs in `meta`, which is one
 * small write however large it is. Rows and headings are texts in UTF-8, which cost no more to store than their bytes; a row is parsed
 * when it is looked at. All but `meta` and `counts` go by the pack's key, so that whoever reads one never reads the others' bytes.
 */
export interface DatasetSchema extends DBSchema {
  meta: { key: 'dataset'; value: InUse };
  counts: { key: 'all'; value: Counts };
  packs: { key: number; value: KeptRecord };
  sums: { key: number; value: PackSums };
  headings: { key: number; value: Uint8Array[] };
  /** By the pack's key times {@link ROWS}, plus the row's number. */
  rows: { key: number; value: Uint8Array };
}

export const STORES = ['meta', 'counts', 'packs', 'sums', 'headings', 'rows'] as const;
export type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode> = IDBPTransaction<DatasetSchema, (typeof STORES)[number][], M>;

/** How many packs and rows were kept, to be compared with how many are there. */
export interface Counts {
  packs: number;
  rows: number;
}

export const NONE: Counts = { packs: 0, rows: 0 };

/** More than a dataset has rows (`LIMITS.rows`), so that each has a key of its own. */
export const ROWS = 2 ** 18;

/** Opens the connection on first use (`database.ts`). */
export type DatasetConnection = () => Promise<IDBPDatabase<DatasetSchema>>;

/** A transaction over everything, and the dataset that is in use in it. */
export async function begin<M extends Mode>(
  database: DatasetConnection,
  mode: M,
): Promise<{ tx: Transaction<M>; inUse: InUse | undefined }> {
  const tx = (await database()).transaction([...STORES], mode);
  return { tx, inUse: readInUse(await tx.objectStore('meta').get('dataset')) };
}

/** Something of each pack in use; nothing where there is none, or where another version has written it. */
export async function ofEach<T>(
  database: DatasetConnection,
  read: (tx: Transaction<'readonly'>, pack: number) => Promise<T>,
): Promise<T[]> {
  const { tx, inUse } = await begin(database, 'readonly');
  return Promise.all(keysOf(inUse).map((pack) => read(tx, pack)));
}

/** Whether there is of everything as much as was kept. */
export async function isComplete(tx: Transaction<Mode>): Promise<boolean> {
  const kept = (await tx.objectStore('counts').get('all')) ?? NONE;
  const [rows, ...others] = await Promise.all((['rows', 'packs', 'sums', 'headings'] as const).map((name) => tx.objectStore(name).count()));
  return rows === kept.rows && others.every((count) => count === kept.packs);
}

/** What `meta` holds; undefined where another version, or a fault, left something else there. */
export function readInUse(kept: unknown): InUse | undefined {
  if (typeof kept !== 'object' || kept === null || !('stored' in kept) || !('packs' in kept)) return undefined;
  const stored = readStoredDataset(kept.stored);
  return stored && kept.packs instanceof Uint32Array ? { stored, packs: kept.packs } : undefined;
}

/** The keys of the packs in use. */
export function keysOf(inUse: Pick<InUse, 'packs'> | undefined): number[] {
  return inUse ? [...inUse.packs].filter((_, i) => i % 2 === 1) : [];
}

/** What a dataset always has. Throws where it is not there: the dataset is broken, which is not the same as "no record". */
export function whole<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`${what} is missing`);
  return found;
}
