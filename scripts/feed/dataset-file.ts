import { fileHead } from '../../core/dataset/dataset-file';
import { MANIFEST_PATH, type Manifest, packPath } from '../../core/dataset/format';

/** A whole signed dataset in one file (`core/dataset/dataset-file.ts`). */
export function datasetFile(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const part = (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is not among the files of the dataset`);
    return bytes;
  };
  const signed = part(MANIFEST_PATH);
  const packs = manifest.packs.map(({ sha256 }) => part(packPath(sha256)));
  return Buffer.concat([Buffer.from(fileHead(signed.length)), signed, ...packs]);
}
