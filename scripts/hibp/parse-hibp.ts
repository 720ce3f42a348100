import * as z from 'zod/mini';
import { HIBP_FLAGS, type HibpApiRecord, type HibpFlag, type HibpRecord, hibpApiRecordSchema, hibpRecordSchema } from './hibp-schema';

// Without a locale zod/mini says no more than "Invalid input".
z.config(z.locales.en());

/** Records, or one line that says what is wrong with the first bad one. */
export type ParsedHibp = { records: HibpRecord[] } | { broken: string };

/** Reads a list in the public API's format or in the snapshot's own (told by `Flags`), sorted as the snapshot is. */
export function parseHibp(text: string): ParsedHibp {
  const list = parseList(text);
  if (!Array.isArray(list)) return list;
  const records: HibpRecord[] = [];
  const seen = new Set<string>();
  for (const [index, one] of list.entries()) {
    const result = parseRecord(one);
    if (!result.success) {
      const [issue] = result.error.issues;
      return { broken: `${labelOf(one, index)}: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}` };
    }
    const record = result.data;
    // Ids are lower case, so names that differ in case alone would be one id.
    if (seen.has(record.Name.toLowerCase())) return { broken: `${labelOf(one, index)}: is there twice` };
    seen.add(record.Name.toLowerCase());
    records.push(inOrder(record));
  }
  return { records: records.sort((a, b) => (a.Name < b.Name ? -1 : 1)) };
}

function parseList(text: string): unknown[] | { broken: string } {
  try {
    const json: unknown = JSON.parse(text);
    if (!Array.isArray(json)) return { broken: 'expected a list of breaches' };
    return json.length > 0 ? json : { broken: 'the list is empty' };
  } catch {
    return { broken: 'not JSON' };
  }
}

function parseRecord(one: unknown) {
  const ours = typeof one === 'object' && one !== null && 'Flags' in one;
  return ours ? z.safeParse(hibpRecordSchema, one) : z.safeParse(z.pipe(hibpApiRecordSchema, z.transform(fromApi)), one);
}

function fromApi(record: HibpApiRecord): HibpRecord {
  const has: Record<HibpFlag, boolean> = {
    unverified: !record.IsVerified,
    fabricated: record.IsFabricated,
    sensitive: record.IsSensitive,
    retired: record.IsRetired,
    'spam-list': record.IsSpamList,
    malware: record.IsMalware,
    'stealer-log': record.IsStealerLog,
  };
  return {
    Name: record.Name,
    Title: record.Title.trim(),
    Domain: record.Domain || null,
    BreachDate: record.BreachDate,
    AddedDate: record.AddedDate.slice(0, 10),
    ModifiedDate: record.ModifiedDate.slice(0, 10),
    PwnCount: record.PwnCount,
    DataClasses: record.DataClasses,
    Flags: HIBP_FLAGS.filter((flag) => has[flag]),
  };
}

function inOrder(record: HibpRecord): HibpRecord {
  const { DataClasses, Flags } = record;
  return { ...record, DataClasses: [...new Set(DataClasses)].sort(), Flags: Flags && HIBP_FLAGS.filter((flag) => Flags.includes(flag)) };
}

/** "record 12 (Adobe)"; a name that is none is not repeated. */
function labelOf(one: unknown, index: number): string {
  const named = z.safeParse(z.object({ Name: hibpRecordSchema.shape.Name }), one);
  return `record ${index + 1}${named.success ? ` (${named.data.Name})` : ''}`;
}
