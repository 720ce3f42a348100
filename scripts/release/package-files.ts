import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Family = 'chrome' | 'firefox';

/** The packages of both families and their sources, as `wxt zip` names them. */
export interface PackageFiles {
  chrome: string;
  firefox: string;
  /** One for both: whoever makes a package again begins with it. */
  sources: string;
}

/**
 * Packages what lies in a folder for both families.
 * @throws with what was said where it was refused
 */
export function zipPackages(root: string): PackageFiles {
  for (const family of ['chrome', 'firefox'] as const) zipPackage(root, family);
  return findPackages(root);
}

function zipPackage(root: string, family: Family): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'zip', '-b', family], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** @throws where one of them is not there, or there are several */
export function findPackages(root: string): PackageFiles {
  const folder = join(root, '.output');
  const names = readdirSync(folder);
  const only = (ending: string) => {
    const found = names.filter((name) => name.endsWith(ending));
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(`There is not just one ${ending.slice(1)} in .output/: empty it, then npm run zip && npm run zip:firefox.`);
    return join(folder, found[0]);
  };
  return { chrome: only('-chrome.zip'), firefox: only('-firefox.zip'), sources: only('-sources.zip') };
}
