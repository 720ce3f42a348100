import type { Heading } from '../dataset/format';
import { keysOfFolded, type SearchKeys, searchKeys } from './search-keys';
import { traceTexts } from './search-traces';

/** How many results a list shows at the most. */
const MAX_RESULTS = 20;

/** Of a discreet site, at least so much of the name must be typed before it appears in a list. */
const DISCREET_LETTERS = 3;

/** Finds the headings whose names or addresses fit a text, best first. Nothing where there is nothing to search by. */
export type Search = (text: string) => Heading[];

/** Some keys in order, each with the place of its heading among all. */
interface SortedKeys {
  keys: string[];
  headings: Uint32Array;
}

/**
 * Prepares a search over headings. Results come in this order: a name or address that is the text, one that begins with
 * it, one that sounds like it or begins so, one that contains it; newer before older among equals.
 *
 * Beginnings are found by halving sorted keys, the rest by looking through the headings whose traces (`search-traces.ts`) do
 * not rule them out: fast enough for every letter typed over 100,000 names (`npm run bench:search`).
 */
export function prepareSearch(unsorted: readonly Heading[]): Search {
  const headings = [...unsorted].sort(newerFirst);
  const keys = headings.map((heading) => distinct(heading.terms.map(keysOfFolded)));
  const written = sortKeys(keys.map((of) => of.map((one) => one.written)));
  const romajis = sortKeys(keys.map((of) => of.map((one) => one.romaji)));
  const texts = traceTexts(keys.map((of) => [...new Set(of.flatMap((one) => [one.written, one.romaji]))].join('\n')));

  return (text) => {
    const wanted = searchKeys(text);
    const results: number[] = [];
    const found = new Set<number>();
    const allowed = (n: number, begins: boolean) => !headings[n]?.discreet || (begins && wanted.written.length >= DISCREET_LETTERS);
    const take = (some: Iterable<number>, begins: boolean) => {
      for (const n of some) {
        if (results.length >= MAX_RESULTS) return;
        if (found.has(n) || !allowed(n, begins)) continue;
        found.add(n);
        results.push(n);
      }
    };

    for (const [sorted, key] of [
      [written, wanted.written],
      [romajis, wanted.romaji],
    ] as const) {
      if (key === '') continue;
      const from = firstNotBelow(sorted.keys, key);
      const to = firstNotBelow(sorted.keys, `${key}\uffff`);
      const same = firstNotBelow(sorted.keys, `${key}\u0000`);
      take(smallest(sorted.headings, from, same), true);
      // Some may be there already: as many more are asked for.
      take(smallest(sorted.headings, same, to, MAX_RESULTS + found.size), true);
    }
    if (results.length < MAX_RESULTS) take(texts.containing([...new Set([wanted.written, wanted.romaji])]), false);
    return results.flatMap((n) => headings[n] ?? []);
  };
}

/** One search over headings; where many follow, prepare it once. */
export function searchHeadings(text: string, headings: readonly Heading[]): Heading[] {
  return prepareSearch(headings)(text);
}

function newerFirst(a: Heading, b: Heading): number {
  const [of, than] = [a.disclosed ?? '', b.disclosed ?? ''];
  return of < than ? 1 : of > than ? -1 : a.id < b.id ? -1 : 1;
}

function distinct(keys: SearchKeys[]): SearchKeys[] {
  const seen = new Set<string>();
  return keys.filter(({ written }) => written !== '' && !seen.has(written) && seen.add(written));
}

function sortKeys(keysOf: string[][]): SortedKeys {
  const pairs = keysOf.flatMap((keys, heading) => keys.flatMap((key) => (key === '' ? [] : [{ key, heading }])));
  pairs.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.heading - b.heading));
  return { keys: pairs.map(({ key }) => key), headings: Uint32Array.from(pairs, ({ heading }) => heading) };
}

/** The place of the first key that is not below another. */
function firstNotBelow(keys: readonly string[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The smallest distinct numbers of a stretch, in order. */
function smallest(numbers: Uint32Array, from: number, to: number, most = MAX_RESULTS): number[] {
  const kept: number[] = [];
  for (let i = from; i < to; i++) {
    const n = numbers[i] ?? 0;
    if (kept.length >= most && n >= (kept.at(-1) ?? 0)) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] ?? 0) > n) at--;
    if (kept[at - 1] === n) continue;
    kept.splice(at, 0, n);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
