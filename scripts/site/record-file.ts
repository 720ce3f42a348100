import * as z from 'zod/mini';
import { ORIGINS, REGIONS } from '../../core/catalogue/entry';
import { STAKES } from '../../core/incident/data-class';
import { partialDateSchema } from '../../core/incident/date-schema';
import { LEVELS } from '../../core/incident/level';
import { STATES } from '../../core/incident/state';
import { CATEGORIES, CAUSES } from '../../core/incident/vocabulary';

/** A record as the search page holds it: what a view looks at, and the words of its line that the page cannot make itself. */
const recordSchema = z.object({
  id: z.string(),
  disclosed: z.optional(partialDateSchema),
  year: z.optional(z.int()),
  cause: z.enum(CAUSES),
  leaked: z.enum(STAKES),
  level: z.enum(LEVELS),
  state: z.enum(STATES),
  people: z.number(),
  categories: z.array(z.enum(CATEGORIES)),
  region: z.enum(REGIONS),
  origin: z.enum(ORIGINS),
  /** Names and addresses, folded. */
  terms: z.array(z.string()),
  name: z.string(),
  when: z.string(),
  figures: z.optional(z.string()),
});
export type ListedRecord = z.infer<typeof recordSchema>;

/** `records.json` of a language: what the search page fetches once somebody searches. */
export const recordFileSchema = z.object({
  records: z.array(recordSchema),
  /** Discreet records: the hash of a whole name → the names of their pages (`discreet-key.ts`). */
  exact: z.record(z.string(), z.array(z.string())),
});
export type RecordFile = z.infer<typeof recordFileSchema>;
