import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS, MANIFEST_PATH, packPath } from '../../core/dataset/format';
import type { Fetched, SourcePort } from '../../core/use-cases/ports';

/** A feed in a folder or at a web address, read by Node. A folder is told from an address by `http`. */
export function nodeSource(place: string): SourcePort {
  const isAddress = /^https?:\/\//.test(place);
  const base = place.endsWith('/') ? place : `${place}/`;
  const get = (path: string, most: number) => (isAddress ? overHttp(`${base}${path}`, most) : fromFolder(join(place, path), most));
  return {
    manifest: () => get(MANIFEST_PATH, LIMITS.manifestBytes),
    pack: (entry) => get(packPath(entry.sha256), entry.bytes),
  };
}

async function fromFolder(path: string, most: number): Promise<Fetched> {
  try {
    const bytes = await readFile(path);
    return bytes.length > most ? { failure: 'too-large' } : { bytes };
  } catch {
    // Whatever keeps a file from being read, a host would not have it.
    return { failure: 'not-found' };
  }
}

async function overHttp(url: string, most: number): Promise<Fetched> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(30_000) });
    if (response.status >= 400 && response.status < 500) return { failure: 'not-found' };
    if (response.status !== 200) return { failure: 'unreachable' };
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > most ? { failure: 'too-large' } : { bytes };
  } catch {
    // fetch throws for one reason: no answer came, or it broke off.
    return { failure: 'unreachable' };
  }
}
