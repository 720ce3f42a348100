import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { MANIFEST_PATH, type Manifest, type PackEntry, packPath, type Row } from '../../core/dataset/format';
import { isSiteKey } from '../../core/dataset/row-key';
import { DATASET_FORMAT } from '../../core/dataset/versions';
import type { Incident } from '../../core/incident/schema';
import { compileRows } from '../data/compile-rows';

/** A dataset as files, by their path below the feed's address. Its manifest is bare, as in a package; `signManifest` makes it a feed's. */
export interface BuiltDataset {
  manifest: Manifest;
  files: Map<string, Uint8Array>;
}

/** What a pack should weigh compressed, about: large enough to be few, small enough that one change costs little. */
const PACK_BYTES = 128 * 1024;

/** The fixed point in time of a publication. */
export interface Release {
  /** Goes up by one or more with every publication. */
  sequence: number;
  /** ISO 8601 in UTC. */
  published: string;
  /** ISO 8601 in UTC; `VALID_DAYS` after the publication unless given. */
  expires?: string;
  /** How many incidents or addresses it may have fewer than an earlier one, where that is more than is usual. */
  allowsShrink?: number;
}

/** How long a publication is offered as news: a feed renewed once a month is never near it, and one held back is noticed. */
export const VALID_DAYS = 60;

/** Builds rows, packs and manifest. The same incidents and release give the same bytes on every machine. */
export function buildDataset(incidents: readonly Incident[], { sequence, published, expires, allowsShrink }: Release): BuiltDataset {
  const rows = compileRows(incidents);
  const files = new Map<string, Uint8Array>();
  const packs: PackEntry[] = [];
  const perPack = rows.length / packCount(rows);
  for (let firstRow = 0; firstRow < rows.length; firstRow += perPack) {
    const raw = Buffer.from(JSON.stringify({ rows: rows.slice(firstRow, firstRow + perPack) }));
    const bytes = gzip(raw);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(packPath(sha256), bytes);
    packs.push({ sha256, bytes: bytes.length, rawBytes: raw.length, firstRow, rows: perPack });
  }
  const siteKeys = rows.flatMap((row) => row.keys).filter(([key]) => isSiteKey(key)).length;
  const manifest: Manifest = {
    format: DATASET_FORMAT,
    sequence,
    published,
    expires: expires ?? daysAfter(published, VALID_DAYS),
    ...(allowsShrink !== undefined && { allowsShrink }),
    rows: rows.length,
    incidents: incidents.length,
    siteKeys,
    packs,
  };
  files.set(MANIFEST_PATH, Buffer.from(JSON.stringify(manifest)));
  return { manifest, files };
}

/** ISO 8601 to the second, in UTC. */
export function daysAfter(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A power of two, so that packs keep their borders while the dataset grows. */
function packCount(rows: readonly Row[]): number {
  const size = gzip(Buffer.from(JSON.stringify(rows))).length;
  let packs = 1;
  while (packs < rows.length && size / packs > PACK_BYTES) packs *= 2;
  return packs;
}

function gzip(raw: Uint8Array): Uint8Array {
  const bytes = gzipSync(raw, { level: 9 });
  // The tenth byte names the operating system; 255 is "unknown" (RFC 1952), the same everywhere.
  bytes[9] = 255;
  return bytes;
}
