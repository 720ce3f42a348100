import * as z from 'zod/mini';
import { CSV_COLUMNS, csvRowSchema, type Leak, LIST_PAGE, leakKey, leakSchema } from './leak-schema';
import { parseCsv } from './parse-csv';
import { type PythonItem, parsePythonList } from './parse-python-list';

// Without a locale zod/mini says no more than "Invalid input".
z.config(z.locales.en());

/** The entries that are kept, and how many are not, by reason; or one line that says what is wrong with the first bad one. */
export type ParsedLeaks = { leaks: Leak[]; unconfirmed: number; noCompany: number } | { broken: string };

/**
 * Reads the list in its CSV form, or in the snapshot's own (a JSON list); sorted by date and name. Kept are confirmed entries of
 * companies: what somebody claims is no source, and public bodies, associations and federations have no customers.
 */
export function parseLeaks(source: string): ParsedLeaks {
  const parsed = source.trimStart().startsWith('[') ? parseJson(source) : parseRows(source);
  if ('broken' in parsed) return parsed;
  const seen = new Set<string>();
  for (const leak of parsed.leaks) {
    const key = leakKey(leak);
    // Ids are lower case, so names that differ in case alone would be one id.
    if (seen.has(key.toLowerCase())) return { broken: `${key}: is there twice` };
    seen.add(key.toLowerCase());
  }
  return { ...parsed, leaks: parsed.leaks.sort((a, b) => (leakKey(a) < leakKey(b) ? -1 : 1)) };
}

function parseJson(source: string): ParsedLeaks {
  let list: unknown;
  try {
    list = JSON.parse(source);
  } catch {
    return { broken: 'not JSON' };
  }
  if (!Array.isArray(list)) return { broken: 'expected a list of leaks' };
  const leaks: Leak[] = [];
  for (const [index, one] of list.entries()) {
    const result = z.safeParse(leakSchema, one);
    if (!result.success) return { broken: `entry ${index + 1}: ${first(result.error)}` };
    leaks.push(result.data);
  }
  return { leaks, unconfirmed: 0, noCompany: 0 };
}

function parseRows(source: string): ParsedLeaks {
  const csv = parseCsv(source);
  if ('broken' in csv) return csv;
  const [header = [], ...rows] = csv.rows;
  const missing = CSV_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) return { broken: `the list has no column ${missing.join(', ')}` };
  if (rows.length === 0) return { broken: 'the list is empty' };
  const parsed = { leaks: [] as Leak[], unconfirmed: 0, noCompany: 0 };
  for (const [index, cells] of rows.entries()) {
    const broken = (why: string) => ({ broken: `row ${index + 2}: ${why}` });
    if (cells.length !== header.length) return broken(`${cells.length} cells instead of ${header.length}`);
    const cell = new Map(header.map((column, place) => [column, cells[place] ?? '']));
    const row = z.safeParse(csvRowSchema, Object.fromEntries(cell));
    if (!row.success) return broken(first(row.error));
    if (row.data.status !== 'confirmed') parsed.unconfirmed += 1;
    else if (row.data.organization_type !== 'private_company') parsed.noCompany += 1;
    else {
      const leak = toLeak((column) => cell.get(column) ?? '');
      if ('broken' in leak) return broken(leak.broken);
      parsed.leaks.push(leak.leak);
    }
  }
  return parsed;
}

function toLeak(cell: (column: (typeof CSV_COLUMNS)[number]) => string): { leak: Leak } | { broken: string } {
  const data = parsePythonList(cell('data'));
  const links = parsePythonList(cell('links'));
  if (!data?.every((one) => typeof one === 'string')) return { broken: 'data: expected a list of texts, as Python writes it' };
  if (!links) return { broken: 'links: expected a list, as Python writes it' };
  const result = z.safeParse(leakSchema, {
    date: cell('date'),
    processor: tidy(cell('processor')),
    subcontractor: tidy(cell('subcontractor')) || null,
    volume: tidy(cell('volume')) || null,
    data: [...new Set(data.map(tidy))].filter((one) => one !== ''),
    links: links.flatMap(addressOf),
    revision: 1,
  });
  return result.success ? { leak: result.data } : { broken: first(result.error) };
}

/** A link is an address, or a map with one; the list's own pages are named from its root. */
function addressOf(link: PythonItem): string[] {
  const address = typeof link === 'string' ? link : link.href;
  if (address === undefined || address === '') return [];
  return [/^https?:\/\//i.test(address) ? address : `${LIST_PAGE}${address}`];
}

/** Without spaces at the ends; what are spaces of another width become common ones. */
function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function first(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}
