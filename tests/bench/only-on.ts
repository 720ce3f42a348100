import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

const manifestSchema = z.looseObject({ content_scripts: z.array(z.looseObject({})) });

/**
 * A copy of an extension whose script runs only on pages at `https://PREFIX-…`: so that two extensions can be compared in
 * one browser, where nothing differs but the page's host. Two browsers with the same flags differ by up to a tenth.
 * @returns its folder, in the system's folder for what is temporary
 */
export function onlyOn(prefix: string, extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), `misemori-bench-${prefix}-`));
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const content_scripts = manifest.content_scripts.map((one) => ({ ...one, include_globs: [`https://${prefix}-*`] }));
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts }));
  return folder;
}
