import * as z from 'zod/mini';
import { parseShallowJson } from '../dataset/parse-json';
import { AFFECTED_ANSWERS } from '../verdict/affected';
import { placeOf } from './muted-shop';
import { mutedShopSchema } from './muted-shop-schema';
import { readSettings } from './settings';
import { type UpgradeStep, upgradeFile } from './upgrade-file';

/** Everything that Misemori remembers for a shopper, as one file that they can keep and bring back. */

/**
 * What this build writes. A file with a higher number needs a newer extension. A new setting or list needs no higher one:
 * files without it are read, and older versions ignore it.
 */
const EXPORT_FORMAT = 1;

/** How a file of an older format becomes one of the next, by the format it has. There is none before the first. */
const STEPS: ReadonlyMap<number, UpgradeStep> = new Map();

/** No honest file is larger: a record that was remembered takes some hundred bytes. */
export const MAX_EXPORT_FILE_BYTES = 4 * 1024 * 1024;

/** Answers are the deepest: file, list, entry, answers, shops, questions. What a later version adds may go somewhat further. */
const MAX_DEPTH = 16;

const idSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));
const countSchema = z.int().check(z.minimum(0), z.maximum(1_000_000));

const incidentHistorySchema = z.object({
  dismissedRevision: z.exactOptional(countSchema),
  shownRevision: z.exactOptional(countSchema),
  sessions: z.exactOptional(countSchema),
  lastSession: z.exactOptional(z.string().check(z.maxLength(80))),
  shops: z.exactOptional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(1_000))),
});

/** Names of shops, questions and steps. `__proto__` and its like mean something to JavaScript, and are nobody's name. */
const nameSchema = z.string().check(z.regex(/^(?!__)[\w* .:/-]*$/), z.maxLength(160));

const answersSchema = z.object({
  touch: z.exactOptional(z.record(nameSchema, z.record(nameSchema, z.enum(AFFECTED_ANSWERS)))),
  done: z.exactOptional(z.array(nameSchema).check(z.maxLength(1_000))),
  settled: z.exactOptional(z.record(nameSchema, countSchema)),
});

/** A list that an older version did not know of is empty. */
const listOf = <T>(member: z.core.$ZodType<T>, most: number) => z._default(z.array(member).check(z.maxLength(most)), []);

const exportFileSchema = z.object({
  misemori: z.literal('memory'),
  format: z.literal(EXPORT_FORMAT),
  /** ISO 8601 in UTC. */
  exported: z.iso.datetime(),
  settings: z.pipe(
    z._default(z.record(z.string(), z.unknown()), {}),
    z.transform((stored: Record<string, unknown>) => readSettings(stored)),
  ),
  muted: listOf(mutedShopSchema, 10_000),
  /** By incident id: what was shown and dismissed. */
  incidents: listOf(z.tuple([idSchema, incidentHistorySchema]), 50_000),
  /** By incident id: what the shopper answered and ticked. */
  answers: listOf(z.tuple([idSchema, answersSchema]), 50_000),
  /** By incident id: the state in which the popup last told of it. */
  seen: listOf(z.tuple([idSchema, nameSchema]), 50_000),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

/** What is remembered, apart from the file's own marks. */
export type Remembered = Omit<ExportFile, 'misemori' | 'format' | 'exported'>;

/**
 * Why a file was not taken in.
 *
 * - `too-large`: larger than any honest file.
 * - `not-json`: no JSON at all.
 * - `not-ours`: JSON, but not an export of Misemori, or one that was changed so that it cannot be read.
 * - `too-new`: written by a newer version.
 */
export type ExportFileProblem = 'too-large' | 'not-json' | 'not-ours' | 'too-new';

/** The text of the file, indented so that a person can read what is remembered. */
export function writeExportFile(remembered: Remembered, exported: string): string {
  const file: ExportFile = { misemori: 'memory', format: EXPORT_FORMAT, exported, ...remembered };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file that somebody chose, of this version, of an older one, or of a newer one that writes the same format: what is
 * missing is as it was before it was chosen, what is unknown is ignored, and a setting that is unknown is the default.
 * Everything else is right, or nothing is taken. The size is checked before this is called.
 */
export function readExportFile(text: string): { remembered: Remembered } | { problem: ExportFileProblem } {
  const json = parseShallowJson(text, MAX_DEPTH);
  // Not JSON is one of the things a person may choose by mistake.
  if (json === undefined) return { problem: 'not-json' };
  const upgraded = upgradeFile(json, EXPORT_FORMAT, STEPS);
  if ('problem' in upgraded) return upgraded;
  const result = exportFileSchema.safeParse(upgraded.file);
  if (!result.success) return { problem: 'not-ours' };
  const { settings, muted, incidents, answers, seen } = result.data;
  const lists = [muted.map(placeOf), ...[incidents, answers, seen].map((list) => list.map(([id]) => id))];
  const twice = lists.some((names) => new Set(names).size !== names.length);
  return twice ? { problem: 'not-ours' } : { remembered: { settings, muted, incidents, answers, seen } };
}
