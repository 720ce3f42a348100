import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A JSON file of the dataset as it lies on disk, not yet validated. */
export interface DataFile {
  /** Path from the repository's root, with `/`. */
  path: string;
  text: string;
  /** The parsed JSON, or the parser's message. */
  content: { json: unknown } | { broken: string };
}

/** Every `.json` file below a folder, in path order; an absent folder holds none. */
export function readDataFiles(root: string, folder: string): DataFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { path: relative(root, file).replaceAll('\\', '/'), text, content: parse(text) };
    });
}

function parse(text: string): DataFile['content'] {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}
