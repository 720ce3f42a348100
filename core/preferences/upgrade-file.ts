import * as z from 'zod/mini';

/** What every exported file, of whatever format, says of itself. */
const markSchema = z.looseObject({ misemori: z.literal('memory'), format: z.int().check(z.minimum(1)) });

/** Makes a file of one format into one of the next. The `format` is set by {@link upgradeFile}. */
export type UpgradeStep = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * Brings an exported file up to a format, one step after the other.
 * @param steps by the format that a step starts from
 * @returns `too-new`: of a later format. `not-ours`: no export of Misemori, or of a format from which no step leads.
 */
export function upgradeFile(
  json: unknown,
  to: number,
  steps: ReadonlyMap<number, UpgradeStep>,
): { file: Record<string, unknown> } | { problem: 'too-new' | 'not-ours' } {
  const marked = markSchema.safeParse(json);
  if (!marked.success) return { problem: 'not-ours' };
  if (marked.data.format > to) return { problem: 'too-new' };
  let file: Record<string, unknown> = marked.data;
  for (let format = marked.data.format; format < to; format++) {
    const step = steps.get(format);
    if (!step) return { problem: 'not-ours' };
    file = { ...step(file), format: format + 1 };
  }
  return { file };
}
