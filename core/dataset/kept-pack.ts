import { siteHashes } from '../matching/site-hash';
import type { CutRow } from './cut-pack';
import type { Heading } from './format';
import { type PackSums, type SpreadRecord, sumRecords } from './pack-sums';
import { parseJson } from './parse-json';
import type { FramedRow } from './read-row';
import { isSiteKey, rowOf } from './row-key';

/**
 * A pack as the database keeps it: texts, which cost no more to store than their bytes, and of which a look-up parses one. What
 * search lists is apart from them, and what is compared across packs apart from both.
 */
export interface KeptPack {
  rows: readonly KeptRow[];
  /** Of each row: a JSON list. */
  headings: readonly Text[];
  sums: PackSums;
}

/** A row's keys and incidents in JSON. */
export interface KeptRow {
  n: number;
  body: Text;
}

/** As it is, or in UTF-8 where it was so. */
export type Text = string | Uint8Array;

/** What a row that was kept holds. The incidents were read before they were kept; what lies there now may be damaged. */
export interface RowBody {
  keys: [key: string, ids: string[]][];
  incidents: unknown[];
}

/**
 * @param read rows that were read, with their texts where they were cut from a pack
 * @param rows how many the whole dataset has
 */
export function keptPack(
  read: readonly (Pick<FramedRow, 'row' | 'whole' | 'rightKeys'> & { cut?: Pick<CutRow, 'body' | 'headings'> | undefined })[],
  rows: number,
): KeptPack {
  const filed = read.flatMap(({ row }) => [
    ...row.headings,
    ...(row.unread ?? []).filter(({ partly }) => !partly).map(({ id, revision }) => ({ id, revision, state: undefined })),
  ]);
  return {
    rows: read.map(({ row: { n, keys, incidents }, whole, cut }) => ({
      n,
      body: cut && whole.incidents ? cut.body : JSON.stringify({ keys, incidents }),
    })),
    headings: read.map(({ row, whole, cut }) => (cut && whole.headings ? cut.headings : JSON.stringify(row.headings))),
    sums: {
      sites: siteHashes(read.flatMap(({ row }) => row.keys.map(([key]) => key).filter(isSiteKey))),
      ...sumRecords(filed),
      spread: read.flatMap((one) => spreadIn(one, rows)),
      unread: read.flatMap(({ row }) => row.unread ?? []),
    },
  };
}

/** The headings that a row was kept with. Throws where something else lies there. */
export function readKeptHeadings(text: string): Heading[] {
  const list = parseJson(text);
  if (!isListOfHeadings(list)) throw new Error('the headings of a row are damaged');
  return list;
}

/** What a row was kept with. Throws where something else lies there. */
export function readKeptRow(text: string): RowBody {
  const body = parseJson(text);
  if (!isRowBody(body)) throw new Error('a row of the dataset is damaged');
  return body;
}

function spreadIn({ row, rightKeys }: Pick<FramedRow, 'row' | 'rightKeys'>, rows: number): SpreadRecord[] {
  const here = new Set(row.keys.map(([key]) => key));
  const headed = new Set(row.headings.map(({ id }) => id));
  return row.incidents.flatMap(({ id, revision, state }) => {
    const keys = rightKeys.get(id) ?? [];
    if (headed.has(id) && keys.every((key) => here.has(key))) return [];
    return [{ id, revision, state, rows: [...new Set(keys.map((key) => rowOf(key, rows)))] }];
  });
}

/** Written by us from headings that were read; of damage, JSON and its outline tell. */
function isListOfHeadings(value: unknown): value is Heading[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && typeof one.id === 'string');
}

function isRowBody(value: unknown): value is RowBody {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !('incidents' in value)) return false;
  return Array.isArray(value.keys) && value.keys.every(isFiledKey) && Array.isArray(value.incidents);
}

function isFiledKey(value: unknown): value is RowBody['keys'][number] {
  return Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1]);
}
