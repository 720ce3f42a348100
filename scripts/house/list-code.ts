import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One TypeScript file of the repository. */
export interface CodeFile {
  /** From the root, with `/`. */
  path: string;
  text: string;
}

/** Every TypeScript file below some folders of the repository, in order; once, where a folder lies in another. */
export function listCode(root: string, folders: readonly string[]): CodeFile[] {
  return folders
    .filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
