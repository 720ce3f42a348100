/**
 * The hash that files site keys into rows and into the buckets of the site filter. Not cryptographic: the filter is only
 * a hint, and the worker compares the keys themselves. 32-bit FNV-1a over UTF-16 code units, run with two offsets,
 * each finished by mixing so that every bit of the key moves every bit of the hash.
 */
export interface SiteHash {
  /** 32 bits, unsigned: rows take the upper bits, filter buckets the lower twelve. */
  place: number;
  /** 24 bits, unsigned: what a filter bucket holds of the key. */
  code: number;
}

/** The hash of one site key. */
export function siteHash(key: string): SiteHash {
  let place = 0x811c9dc5;
  let code = 0x2b5a1e37;
  for (let i = 0; i < key.length; i++) {
    place = Math.imul(place ^ key.charCodeAt(i), 0x01000193);
    code = Math.imul(code ^ key.charCodeAt(i), 0x01000193);
  }
  return { place: mixed(place), code: mixed(code) & 0xffffff };
}

function mixed(fnv: number): number {
  let hash = Math.imul(fnv ^ (fnv >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Two numbers a hash, place and code, for many: eight bytes a key where a text takes forty. */
export function siteHashes(keys: readonly string[]): Uint32Array {
  const words = new Uint32Array(2 * keys.length);
  for (const [i, key] of keys.entries()) {
    const { place, code } = siteHash(key);
    words[2 * i] = place;
    words[2 * i + 1] = code;
  }
  return words;
}
