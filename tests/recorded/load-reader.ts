import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from './reader';

const fixtures = join(import.meta.dirname, '../fixtures');

/** The numbers of the readers that are recorded, oldest first. */
export function recordedVersions(): number[] {
  return readdirSync(join(fixtures, 'readers'))
    .flatMap((name) => (/^v(\d+)\.mjs$/.exec(name)?.[1] ?? []) as string | [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** A reader as it was recorded. */
export async function loadReader(version: number): Promise<Reader> {
  const { reader }: { reader: Reader } = await import(pathToFileURL(join(fixtures, `readers/v${version}.mjs`)).href);
  return reader;
}

/** The files of a recorded feed, by their path below its address. */
export function recordedFeed(version: number): Map<string, Uint8Array> {
  const folder = join(fixtures, `feeds/v${version}`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return new Map(files.filter((path) => statSync(path).isFile()).map((path) => [relative(folder, path), readFileSync(path)]));
}

/** The text of a recorded export. */
export function recordedExport(version: number): string {
  return readFileSync(join(fixtures, `exports/v${version}.json`), 'utf8');
}
