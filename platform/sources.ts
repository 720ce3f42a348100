import { browser } from 'wxt/browser';
import { MOST } from '../core/dataset';
import { MOST_FILE_HEAD, manifestPart, packPart } from '../core/dataset-file';
import type { SourceDoor } from '../core/ports';
import { FEED_URL } from './build';
import { type DownloadLimits, download } from './download';

/** Revalidated through the browser's own cache, so that an unchanged one costs no more than its headers. */
const MANIFEST: DownloadLimits = { mostBytes: MOST.manifestBytes, tooMany: 'too-large', cache: 'no-cache' };

/** Ours for ever once stored, so the browser's cache need not hold it as well. */
const pack = (bytes: number): DownloadLimits => ({ mostBytes: bytes, tooMany: 'damaged', cache: 'no-store' });

/** The dataset inside the package. */
export const bundle: SourceDoor = {
  manifest: (run) => download(browser.runtime.getURL('/dataset/manifest.json' as '/'), MANIFEST, run),
  pack: (entry, _, run) => download(browser.runtime.getURL(`/dataset/packs/${entry.sha256}.json.gz` as '/'), pack(entry.bytes), run),
};

/** The feed that this build refreshes from: the only place that Misemori ever sends a request to. */
export const feed: SourceDoor = feedAt(FEED_URL);

/** A feed at an address with a trailing slash; the empty address stands for none. */
export function feedAt(address: string): SourceDoor {
  return {
    manifest: async (run) => (address ? download(`${address}manifest.json`, MANIFEST, run) : { failure: 'no-feed' }),
    pack: (entry, _, run) => download(`${address}packs/${entry.sha256}.json.gz`, pack(entry.bytes), run),
  };
}

/** A dataset file that the person chose. */
export function fileSource(file: Blob): SourceDoor {
  const part = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
  const place = async () => manifestPart(new TextDecoder().decode(await part(0, MOST_FILE_HEAD)));
  return {
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
