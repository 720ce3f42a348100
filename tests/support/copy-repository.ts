import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What a working copy has beside the repository; `git` ignores it too. */
const LEFT_OUT = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', 'shots']);

/**
 * Copies the repository as it is now into a folder of its own, which the caller removes. The dependencies are the same ones.
 * @returns the folder
 */
export function copyRepository(): string {
  const from = process.cwd();
  const to = mkdtempSync(join(tmpdir(), 'misemori-copy-'));
  cpSync(from, to, { recursive: true, filter: (path) => path === from || !LEFT_OUT.has(basename(path)) });
  linkDependencies(to);
  return to;
}

export function linkDependencies(folder: string): void {
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
}
