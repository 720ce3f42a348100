import * as z from 'zod/mini';
import type { Forms } from './forms';

const whole = z.int().check(z.minimum(0));

/** A count (`count.ts`), as a record writes it. */
export const countSchema = (forms: Forms) => z.union([whole, forms.object({ n: whole, is: z.enum(['about', 'at-least', 'at-most']) })]);
