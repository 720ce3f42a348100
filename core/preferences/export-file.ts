import * as z from 'zod/mini';
import { AFFECTED_ANSWERS } from '../verdict/affected';
import { mutedShopSchema, placeOf } from './muted-shop';
import { settingsSchema } from './settings';

/** Everything that Misemori remembers for a shopper, as one file that they can keep and bring back. */

/** What this build writes. A file with a higher number needs a newer extension. */
const EXPORT_FORMAT = 1;

/** No honest file is larger: a record that was remembered takes some hundred bytes. */
export const MAX_EXPORT_FILE_BYTES = 4 * 1024 * 1024;

const idSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));
const countSchema = z.int().check(z.minimum(0), z.maximum(1_000_000));

const incidentHistorySchema = z.strictObject({
  dismissedRevision: z.exactOptional(countSchema),
  shownRevision: z.exactOptional(countSchema),
  sessions: z.exactOptional(countSchema),
  lastSession: z.exactOptional(z.string().check(z.maxLength(80))),
  shops: z.exactOptional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(1_000))),
});

/** Names of shops, questions and steps. Nothing that could be taken for a part of an object of the language itself. */
const nameSchema = z.string().check(z.regex(/^(?!__)[\w* .:/-]*$/), z.maxLength(160));

const answersSchema = z.strictObject({
  touch: z.exactOptional(z.record(nameSchema, z.record(nameSchema, z.enum(AFFECTED_ANSWERS)))),
  done: z.exactOptional(z.array(nameSchema).check(z.maxLength(1_000))),
});

const exportFileSchema = z.strictObject({
  misemori: z.literal('memory'),
  format: z.literal(EXPORT_FORMAT),
  /** ISO 8601 in UTC. */
  exported: z.iso.datetime(),
  settings: settingsSchema,
  muted: z.array(mutedShopSchema).check(z.maxLength(10_000)),
  /** By incident id: what was shown and dismissed. */
  incidents: z.array(z.tuple([idSchema, incidentHistorySchema])).check(z.maxLength(50_000)),
  /** By incident id: what the shopper answered and ticked. */
  answers: z.array(z.tuple([idSchema, answersSchema])).check(z.maxLength(50_000)),
  /** By incident id: the state in which the popup last told of it. */
  seen: z.array(z.tuple([idSchema, nameSchema])).check(z.maxLength(50_000)),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

/** What is remembered, apart from the file's own marks. */
export type Remembered = Omit<ExportFile, 'misemori' | 'format' | 'exported'>;

/**
 * Why a file was not taken in.
 *
 * - `too-large`: larger than any honest file.
 * - `not-json`: no JSON at all.
 * - `not-ours`: JSON, but not an export of Misemori, or one that was changed.
 * - `too-new`: written by a newer version.
 */
export type ExportFileProblem = 'too-large' | 'not-json' | 'not-ours' | 'too-new';

/** The text of the file, indented so that a person can read what is remembered. */
export function writeExportFile(remembered: Remembered, exported: string): string {
  const file: ExportFile = { misemori: 'memory', format: EXPORT_FORMAT, exported, ...remembered };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file that somebody chose: all of it is right, or nothing is taken. The size is checked before this is called. */
export function readExportFile(text: string): { remembered: Remembered } | { problem: ExportFileProblem } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Not JSON is one of the things a person may choose by mistake.
    return { problem: 'not-json' };
  }
  const result = exportFileSchema.safeParse(json);
  if (!result.success) return { problem: isNewer(json) ? 'too-new' : 'not-ours' };
  const { settings, muted, incidents, answers, seen } = result.data;
  const lists = [muted.map(placeOf), ...[incidents, answers, seen].map((list) => list.map(([id]) => id))];
  const twice = lists.some((names) => new Set(names).size !== names.length);
  return twice ? { problem: 'not-ours' } : { remembered: { settings, muted, incidents, answers, seen } };
}

function isNewer(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    'misemori' in json &&
    json.misemori === 'memory' &&
    'format' in json &&
    typeof json.format === 'number' &&
    json.format > EXPORT_FORMAT
  );
}
