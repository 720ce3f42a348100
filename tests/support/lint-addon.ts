import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

const remark = z.object({ code: z.string(), message: z.string(), file: z.optional(z.string()), line: z.optional(z.number()) });
const reportSchema = z.object({ errors: z.array(remark), warnings: z.array(remark), notices: z.array(remark) });

/**
 * What addons.mozilla.org's own linter says of a package: its errors, warnings and notices, one line each.
 * @param addon a zip, or the folder of an unpacked extension
 */
export async function lintAddon(addon: string): Promise<string[]> {
  const linter = join(process.cwd(), 'node_modules/addons-linter/bin/addons-linter');
  // It ends with 1 where it has errors to tell of; what it says is what counts.
  const { stdout } = await promisify(execFile)(process.execPath, [linter, addon, '--output', 'json', '--boring'], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch((failure: unknown) => z.object({ stdout: z.string() }).parse(failure));
  const report = reportSchema.parse(JSON.parse(stdout));
  return (['errors', 'warnings', 'notices'] as const).flatMap((kind) =>
    report[kind].map(({ code, message, file, line }) => `${kind}: ${code}: ${message} (${file ?? 'the package'}${line ? `:${line}` : ''})`),
  );
}
