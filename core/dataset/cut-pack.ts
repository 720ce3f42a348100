import { parseJson } from './parse-json';

/** A row as it stands in a pack, in two parts, each a JSON text of its own in UTF-8: all but the headings, and the headings. */
export interface CutRow {
  body: Uint8Array;
  headings: Uint8Array;
  /** What the parts write. */
  json: object;
  headingsJson: unknown;
}

/** The text in UTF-8, or undefined when it is none. */
export type TextOf = (bytes: Uint8Array) => string | undefined;

const HEAD = ascii('{"rows":[');
const BEFORE_HEADINGS = ascii(',"headings":');
/** Between the headings of one row and the next row. */
const BETWEEN_ROWS = ascii(']},{"n":');
const AFTER_HEADINGS = ascii(']}');
const TAIL = ascii(']}');

const CLOSING_BRACE = 0x7d;

/**
 * Cuts a pack into its rows, where it is written as `buildDataset` writes it, so that they can be kept without being written
 * anew. Each part is parsed by itself, and must be JSON: then the whole is, and says the same. Undefined for any other bytes, be they JSON
 * or not.
 */
export function cutPack(bytes: Uint8Array, textOf: TextOf): CutRow[] | undefined {
  const end = bytes.length - TAIL.bytes.length;
  if (!stands(HEAD, bytes, 0) || !stands(TAIL, bytes, end)) return undefined;
  const rows: CutRow[] = [];
  for (let from = HEAD.bytes.length; from < end; ) {
    const at = find(BEFORE_HEADINGS, bytes, from);
    if (at < 0) return undefined;
    const headingsAt = at + BEFORE_HEADINGS.bytes.length;
    const next = find(BETWEEN_ROWS, bytes, headingsAt);
    const to = next < 0 ? end : next + AFTER_HEADINGS.bytes.length;
    if (!stands(AFTER_HEADINGS, bytes, to - AFTER_HEADINGS.bytes.length)) return undefined;
    // The comma after the body makes room for the brace that closes it.
    const body = new Uint8Array(bytes.subarray(from, at + 1));
    body[at - from] = CLOSING_BRACE;
    const headings = new Uint8Array(bytes.subarray(headingsAt, to - 1));
    const [json, headingsJson] = [jsonIn(body, textOf), jsonIn(headings, textOf)];
    if (typeof json !== 'object' || json === null || headingsJson === undefined) return undefined;
    rows.push({ body, headings, json, headingsJson });
    from = to + 1;
  }
  return rows;
}

function jsonIn(bytes: Uint8Array, textOf: TextOf): unknown {
  const text = textOf(bytes);
  return text === undefined ? undefined : parseJson(text);
}

interface Pattern {
  bytes: readonly number[];
  /** How far a place may be moved on for the byte that stands under the pattern's last one (Horspool, 1980). */
  skips: Uint8Array;
}

function ascii(text: string): Pattern {
  const bytes = Array.from(text, (letter) => letter.charCodeAt(0));
  const skips = new Uint8Array(256).fill(bytes.length);
  for (const [i, byte] of bytes.slice(0, -1).entries()) skips[byte] = bytes.length - 1 - i;
  return { bytes, skips };
}

/** Where a pattern first stands from a place on; -1 where it does not. */
function find(pattern: Pattern, bytes: Uint8Array, from: number): number {
  const { length } = pattern.bytes;
  for (let at = from; at + length <= bytes.length; at += pattern.skips[bytes[at + length - 1] ?? 0] ?? 1) {
    if (stands(pattern, bytes, at)) return at;
  }
  return -1;
}

function stands({ bytes: wanted }: Pattern, bytes: Uint8Array, at: number): boolean {
  for (let i = wanted.length - 1; i >= 0; i--) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}
