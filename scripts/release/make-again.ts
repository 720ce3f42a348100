import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Family, type PackageFiles, zipPackages } from './package-files';
import { readZip } from './read-zip';

/** What making a package again came to: nothing, or what differs, in one line each. */
export type Difference = string;

/**
 * Makes both packages again from their sources, as a reviewer of a store would: unpacked into a folder of their own, and built there.
 * @param install gets the dependencies into that folder
 */
export function makeAgain(packages: PackageFiles, install: (folder: string) => void): Difference[] {
  const folder = mkdtempSync(join(tmpdir(), 'misemori-again-'));
  try {
    for (const [path, bytes] of readZip(readFileSync(packages.sources))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    install(folder);
    const again = zipPackages(folder);
    return (['chrome', 'firefox'] as const).flatMap((family) => differences(family, packages[family], again[family]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The exact versions of the lockfile, each checked against its hash; from the registry or from npm's cache. */
export function npmCi(folder: string): void {
  execFileSync('npm', ['ci', '--prefer-offline', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

function differences(family: Family, one: string, other: string): Difference[] {
  const [a, b] = [readFileSync(one), readFileSync(other)];
  if (a.equals(b)) return [];
  const [files, again] = [readZip(a), readZip(b)];
  const paths = [...new Set([...files.keys(), ...again.keys()])];
  const differ = paths.filter((path) => !Buffer.from(files.get(path) ?? []).equals(Buffer.from(again.get(path) ?? [])));
  return differ.length > 0
    ? differ.map((path) => `${family}: ${path} differs`)
    : [`${family}: the zips differ, though no file in them does`];
}
