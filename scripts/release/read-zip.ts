import { inflateRawSync } from 'node:zlib';

/** Where the list of a zip's files is told of, and where one file of it is (APPNOTE.TXT, 4.3.16 and 4.3.12). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip by their paths, in its order; folders are left out.
 * @throws where it is none, or is packed in a way that the stores' packages never are
 */
export function readZip(file: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(file);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('This is no zip.');
  const files = new Map<string, Uint8Array>();
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The list of this zip is damaged.');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const path = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (!path.endsWith('/')) files.set(path, unpacked(zip, at));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
  }
  return files;
}

function unpacked(zip: Buffer, entry: number): Uint8Array {
  const method = zip.readUInt16LE(entry + 10);
  const start = zip.readUInt32LE(entry + 42);
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const packed = zip.subarray(from, from + zip.readUInt32LE(entry + 20));
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed);
  throw new Error(`This zip is packed by method ${method}.`);
}
