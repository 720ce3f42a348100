import { join } from 'node:path';
import { buildScript } from './build-script';

/**
 * The visit script as it is packaged: one classic script that runs at once. Not an entrypoint of WXT's, whose wrapper of an
 * unlisted script is 170 bytes of gzip on every page (measured 2026-11-26).
 * @param root the repository's root
 */
export async function buildVisit(root: string): Promise<string> {
  const source = `import visit from ${JSON.stringify(join(root, 'entrypoints/visit.ts'))}; visit();`;
  return buildScript(root, 'the visit', source, 'iife');
}
