import { MAX_FILE_BYTES, MAX_FILE_HEAD, manifestPart, packPart } from '../core/dataset/dataset-file';
import type { RefreshFailure } from '../core/dataset/refresh-outcome';
import type { SourcePort } from '../core/use-cases/ports';

/** A dataset file that the person chose. */
export function fileSource(file: Blob): SourcePort {
  const part = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
  const place = async () => manifestPart(new TextDecoder().decode(await part(0, MAX_FILE_HEAD)));
  return {
    atHand: true,
    async manifest() {
      const at = await place();
      return at ? { bytes: await part(at.from, at.to) } : { failure: 'not-signed' };
    },
    async pack(entry, manifest, run) {
      const at = await place();
      if (!at) return { failure: 'damaged' };
      const { from, to } = packPart(at, entry, manifest);
      const bytes = await part(from, to);
      run.arrived(bytes.length);
      return { bytes };
    },
  };
}

/**
 * Why a file can be no dataset, from its size and its first line alone: one of two gigabytes that was chosen by mistake is not
 * copied anywhere. Undefined where it may be one.
 */
export async function refuseFile(file: Blob): Promise<RefreshFailure | undefined> {
  if (file.size > MAX_FILE_BYTES) return 'too-large';
  const head = new TextDecoder().decode(await file.slice(0, MAX_FILE_HEAD).arrayBuffer());
  return manifestPart(head) ? undefined : 'not-signed';
}

/** The dataset file that a page of ours handed over; undefined where there is none. It is taken out with that. */
export async function handedFile(inbox: { collect(): Promise<Blob | undefined> }): Promise<SourcePort | undefined> {
  const file = await inbox.collect();
  return file && fileSource(file);
}
