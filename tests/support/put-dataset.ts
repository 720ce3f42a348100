import { createHash } from 'node:crypto';
import { readPack } from '../../core/dataset/check-pack';
import type { Manifest, PackEntry, StoredDataset } from '../../core/dataset/format';
import type { KeptPack } from '../../core/dataset/kept-pack';
import { READER_VERSION } from '../../core/dataset/versions';
import type { DatasetPort } from '../../core/use-cases/ports';

/** A row, or something that a reader makes less of. */
export interface AnyRow {
  n: number;
  keys: readonly unknown[];
  incidents: readonly unknown[];
  headings: readonly unknown[];
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Rows as packs of some rows each, read and ready to be kept. */
export function packsOf(rows: readonly AnyRow[], perPack = 1): { entry: PackEntry; pack: KeptPack }[] {
  return Array.from({ length: Math.ceil(rows.length / perPack) }, (_, i) => {
    const some = rows.slice(i * perPack, (i + 1) * perPack);
    const bytes = Buffer.from(JSON.stringify({ rows: some }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const entry = { sha256, bytes: bytes.length, rawBytes: bytes.length, firstRow: i * perPack, rows: some.length };
    const read = readPack(bytes, textOf, entry, rows.length);
    if ('failure' in read) throw new Error(`${read.failure}: ${read.detail}`);
    return { entry, pack: read.kept };
  });
}

/** A manifest of these rows, a pack each. */
export function manifestOf(rows: readonly AnyRow[], sequence = 1): Manifest {
  return {
    ...{ format: 1, sequence, published: '2026-11-20T00:00:00Z', expires: '2027-01-19T00:00:00Z' },
    rows: rows.length,
    incidents: rows.reduce((sum, { headings }) => sum + headings.length, 0),
    siteKeys: rows.reduce((sum, { keys }) => sum + keys.length, 0),
    packs: packsOf(rows).map(({ entry }) => entry),
  };
}

/** What is remembered of such a dataset. */
export function storedOf({ packs: _, ...manifest }: Manifest, change: Partial<StoredDataset> = {}): StoredDataset {
  return { manifest, generation: `${manifest.sequence}-test`, reader: READER_VERSION, unread: 0, ...change };
}

/** Puts a dataset of these rows, of which only those at hand are kept, in place of the one in use. */
export async function putDataset(
  port: DatasetPort,
  rows: readonly AnyRow[],
  { sequence = 1, base, ...change }: { sequence?: number; base?: string } & Partial<StoredDataset> = {},
): Promise<void> {
  const manifest = manifestOf(rows, sequence);
  const exchange = await port.exchange(manifest, { base, sparesOthers: false });
  const packs = packsOf(rows);
  for (const entry of exchange.missing) await exchange.keep(entry, packs.find((one) => one.entry.sha256 === entry.sha256)!.pack);
  await exchange.commit(storedOf(manifest, change));
}
