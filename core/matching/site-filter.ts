import { siteHash } from './site-hash';

/**
 * The site filter: a small table in `storage.local` that lets the visit script say "surely no record" without waking the
 * worker. It answers "perhaps" for every key in the dataset and, by chance, for about one key in 64,000 others at a
 * million domains (244 codes of 24 bits a bucket). Four bytes a key: a million keys are 4 MB of the 10 MB allowed.
 */

/** Fixed, because the visit script must know it without a second read. 4,096 cost the same as 256 (measured 2026-11-22). */
const BUCKETS = 4096;

/** Characters of one code: 24 bits, six a character, from `0` to `o`. */
const CODE_LENGTH = 4;

/** The storage key under which the filter keeps the generation of the dataset that it was built from. */
export const FILTER_GENERATION = 'generation';

/** The storage key of the bucket that would hold a site key, and the code that it would hold there. */
export interface FilterSlot {
  bucket: string;
  code: string;
}

/** Where to look for a site key. */
export function filterSlot(key: string): FilterSlot {
  const { place, code } = siteHash(key);
  let text = '';
  for (let shift = 18; shift >= 0; shift -= 6) text += String.fromCharCode(48 + ((code >> shift) & 63));
  return { bucket: `f${place % BUCKETS}`, code: text };
}

/**
 * Whether a bucket, as read from storage, may hold a code. Anything but a string counts as "perhaps": an absent bucket
 * means that the filter was not written yet, and a missed warning is worse than a needless wake.
 */
export function mayHold(bucket: unknown, code: string): boolean {
  if (typeof bucket !== 'string') return true;
  for (let at = 0; at < bucket.length; at += CODE_LENGTH) if (bucket.startsWith(code, at)) return true;
  return false;
}

/**
 * Every bucket of the filter for a dataset's site keys, empty ones included.
 * @param hashes of the keys (`siteHashes`), in any number of pieces
 */
export function buildSiteFilter(hashes: readonly Uint32Array[]): Record<string, string> {
  const sizes = new Uint32Array(BUCKETS);
  for (const words of hashes) for (let i = 0; i < words.length; i += 2) add(sizes, (words[i] ?? 0) % BUCKETS, CODE_LENGTH);
  const ends = new Uint32Array(BUCKETS);
  let total = 0;
  for (const [bucket, size] of sizes.entries()) {
    ends[bucket] = total;
    total += size;
  }
  // One array for all: a million texts that grow letter by letter would be garbage of 100 MB.
  const letters = new Uint8Array(total);
  for (const words of hashes) {
    for (let i = 0; i < words.length; i += 2) {
      const at = add(ends, (words[i] ?? 0) % BUCKETS, CODE_LENGTH);
      // As `filterSlot` writes it.
      for (let n = 0; n < CODE_LENGTH; n++) letters[at + n] = 48 + (((words[i + 1] ?? 0) >> (18 - 6 * n)) & 63);
    }
  }
  const texts: Record<string, string> = {};
  for (const [bucket, end] of ends.entries()) texts[`f${bucket}`] = textOf(letters.subarray(end - (sizes[bucket] ?? 0), end));
  return texts;
}

/** A call takes some ten thousand letters at the most. */
function textOf(letters: Uint8Array): string {
  let text = '';
  for (let at = 0; at < letters.length; at += 8192) text += String.fromCharCode(...letters.subarray(at, at + 8192));
  return text;
}

/** What stood there before something was added. */
function add(numbers: Uint32Array, at: number, more: number): number {
  const before = numbers[at] ?? 0;
  numbers[at] = before + more;
  return before;
}
