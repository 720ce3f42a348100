import { join } from 'node:path';
import { build } from 'vite';

const ENTRY = 'virtual:visit';

/**
 * The visit script as it is packaged: one classic script that runs at once. Not an entrypoint of WXT's, whose wrapper of an
 * unlisted script is 170 bytes of gzip on every page (measured 2026-11-26).
 * @param root the repository's root
 */
export async function buildVisit(root: string): Promise<string> {
  const source = `import visit from ${JSON.stringify(join(root, 'entrypoints/visit.ts'))}; visit();`;
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [{ name: ENTRY, resolveId: (id) => (id === ENTRY ? id : null), load: (id) => (id === ENTRY ? source : null) }],
    build: { write: false, rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...more] = chunks.flatMap((one) => (one.type === 'chunk' ? one.code : []));
  if (script === undefined || more.length > 0) throw new Error('The visit script was not built as one file.');
  return script;
}
