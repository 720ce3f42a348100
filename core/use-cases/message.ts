import * as z from 'zod/mini';
import type { Message } from './message-table';

/** Declares a message by the zod types of what it carries, and by what it `replies`. */
export function message<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const schema = z.strictObject(shape);
  type One = z.infer<typeof schema>;
  const read = (carried: unknown): One | undefined => schema.safeParse(carried).data;
  return { replies: <Reply>(): Message<One, Reply> => ({ read }) };
}
