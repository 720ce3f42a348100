import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that says that everything beside it was made by us and may be replaced. */
const MARK = '.misemori-site';

/**
 * Writes a site into a folder, in place of the site that was there.
 * @throws when the folder holds anything else
 */
export function writeSite(out: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const there = existsSync(out) ? readdirSync(out) : [];
  if (there.length > 0 && !there.includes(MARK))
    throw new Error(`${out} holds something that is no site of ours. Name an empty folder, or one that does not exist.`);
  for (const name of there) rmSync(join(out, name), { recursive: true });
  for (const [path, content] of [...files, [MARK, ''] as const]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
}
