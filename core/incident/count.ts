import * as z from 'zod/mini';
import type { Forms } from './forms';

/**
 * A number of people or records as its source gives it: a plain integer is exact; otherwise `is` says what kind of
 * statement it is, because "at least 260" told as "260" is a different claim.
 */
export type Count = z.infer<ReturnType<typeof countSchema>>;

const whole = z.int().check(z.minimum(0));

export const countSchema = (forms: Forms) => z.union([whole, forms.object({ n: whole, is: z.enum(['about', 'at-least', 'at-most']) })]);

/** The bare figure of a count, for sorting and checks only; what a reader sees goes through the wording. */
export function figureOf(count: Count): number {
  return typeof count === 'number' ? count : count.n;
}
