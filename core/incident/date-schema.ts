import * as z from 'zod/mini';
import { partsOf } from './partial-date';

/** A zod schema for a partial date. */
export const partialDateSchema = z
  .string()
  .check(z.refine((text) => partsOf(text) !== undefined, 'write a possible date as YYYY, YYYY-MM or YYYY-MM-DD'));

/** A zod schema for a calendar day. */
export const daySchema = z.string().check(z.refine((text) => partsOf(text)?.day !== undefined, 'write a possible date as YYYY-MM-DD'));
