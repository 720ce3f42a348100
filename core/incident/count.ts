import type * as z from 'zod/mini';
import type { countSchema } from './count-schema';

/**
 * A number of people or records as its source gives it: a plain integer is exact; otherwise `is` says what kind of
 * statement it is, because "at least 260" told as "260" is a different claim.
 */
export type Count = z.infer<ReturnType<typeof countSchema>>;

/** The bare figure of a count, for sorting and checks only; what a reader sees goes through the wording. */
export function figureOf(count: Count): number {
  return typeof count === 'number' ? count : count.n;
}
