import { LIMITS, type Manifest, type PackEntry } from './format';

/**
 * A whole dataset in one file, for people without a network:
 *
 *     misemori-dataset 1 <bytes of the signed manifest>\n
 *     <the signed manifest, as the feed has it><the packs, in the manifest's order>
 */

/** The longest first line: the manifest's size has at most seven digits. */
export const MAX_FILE_HEAD = 32;

/** No dataset file is larger: all packs, the signed manifest and the first line. */
export const MAX_FILE_BYTES = LIMITS.datasetBytes + LIMITS.manifestBytes + MAX_FILE_HEAD;

const HEAD = /^misemori-dataset 1 ([1-9]\d{0,6})\n/;

/** Where in a file something lies, in bytes; the end is not part of it. */
export interface FilePart {
  from: number;
  to: number;
}

/** Where the signed manifest lies, from the file's first bytes read as text; undefined for any other file. */
export function manifestPart(head: string): FilePart | undefined {
  const found = HEAD.exec(head);
  const size = Number(found?.[1]);
  if (!found || size > LIMITS.manifestBytes) return undefined;
  return { from: found[0].length, to: found[0].length + size };
}

/** Where one of the manifest's packs lies. */
export function packPart(manifestAt: FilePart, entry: PackEntry, manifest: Manifest): FilePart {
  const before = manifest.packs.filter((pack) => pack.firstRow < entry.firstRow);
  const from = before.reduce((sum, pack) => sum + pack.bytes, manifestAt.to);
  return { from, to: from + entry.bytes };
}

/** The first line of a file whose signed manifest has this many bytes. */
export function fileHead(manifestBytes: number): string {
  return `misemori-dataset 1 ${manifestBytes}\n`;
}
